package org.vigie.rest.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.DocumentFormat;

/** In which form a setup is wanted or sent (RFC 9110, 12.5.1; RFC 9512). */
final class MediaTypes {
  private static final Set<String> YAML =
      Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");
  private static final Set<String> ANY = Set.of("application/json", "application/*", "*/*");

  private MediaTypes() {}

  /**
   * {@code ?format=} wins; else the first type of Accept that is ours; JSON where all are equal.
   */
  static DocumentFormat wanted(Ask ask) {
    Optional<DocumentFormat> named = named(ask);
    Optional<String> accept = ask.header("Accept");
    if (named.isPresent() || accept.isEmpty()) {
      return named.orElse(DocumentFormat.JSON);
    }
    for (String range : accept.get().toLowerCase(Locale.ROOT).split(",")) {
      String type = range.split(";", 2)[0].strip();
      if (YAML.contains(type)) {
        return DocumentFormat.YAML;
      }
      if (ANY.contains(type)) {
        return DocumentFormat.JSON;
      }
    }
    throw new Problem(406, "a setup is given as application/yaml or application/json");
  }

  static DocumentFormat sent(Ask ask) {
    Optional<DocumentFormat> named = named(ask);
    if (named.isPresent()) {
      return named.get();
    }
    String type = ask.contentType().orElse("");
    if (YAML.contains(type)) {
      return DocumentFormat.YAML;
    }
    if (type.equals(Answer.JSON)) {
      return DocumentFormat.JSON;
    }
    throw new Problem(415, "a setup is taken as application/yaml or application/json");
  }

  private static Optional<DocumentFormat> named(Ask ask) {
    return ask.query()
        .text("format")
        .map(
            name ->
                switch (name) {
                  case "yaml" -> DocumentFormat.YAML;
                  case "json" -> DocumentFormat.JSON;
                  default -> throw Query.unreadable("format", name, "yaml or json");
                });
  }
}
