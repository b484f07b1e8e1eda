package org.vigie.store.internal;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Migrations that stand beside this class. Named, not searched for: a bundle is no directory. */
final class BundledResources implements ResourceProvider {
  private final List<LoadableResource> resources;

  BundledResources(List<String> names) {
    resources = names.stream().<LoadableResource>map(Bundled::new).toList();
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return resources.stream().filter(r -> r.getFilename().equals(name)).findFirst().orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return resources.stream()
        .filter(r -> r.getFilename().startsWith(prefix))
        .filter(r -> Arrays.stream(suffixes).anyMatch(r.getFilename()::endsWith))
        .toList();
  }

  private static final class Bundled extends LoadableResource {
    private final String name;

    Bundled(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      var stream = BundledResources.class.getResourceAsStream(name);
      return new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
