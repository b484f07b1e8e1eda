package org.vigie.camelruntime.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the files {@code *.camel.yaml} and {@code *.camel.xml} of {@code deploy/} over to {@link
 * RouteFiles}.
 */
final class RouteFileInstaller implements ArtifactInstaller {

  private static final Logger LOG = LoggerFactory.getLogger(RouteFileInstaller.class);

  private final RouteFiles files;
  private final KnownFiles known;

  RouteFileInstaller(RouteFiles files, KnownFiles known) {
    this.files = files;
    this.known = known;
  }

  /** Runs again what ran before this bundle was updated. */
  void resume() {
    known.existing().forEach(this::install);
  }

  @Override
  public boolean canHandle(File artifact) {
    String name = artifact.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".camel.yaml") || name.endsWith(".camel.xml");
  }

  @Override
  public void install(File artifact) {
    known.add(artifact);
    try {
      files.put(artifact.getName(), Files.readString(artifact.toPath()));
    } catch (IOException e) {
      LOG.error("Route file {} cannot be read as UTF-8 text: {}", artifact.getName(), e.toString());
    }
  }

  @Override
  public void update(File artifact) {
    install(artifact);
  }

  @Override
  public void uninstall(File artifact) {
    known.remove(artifact);
    files.remove(artifact.getName());
  }
}
