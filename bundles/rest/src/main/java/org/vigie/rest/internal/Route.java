package org.vigie.rest.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One operation.
 *
 * @param template as in the OpenAPI document: {@code /calls/{id}}
 */
record Route(String method, String template, Access access, Handler handler) {
  /** Does it. */
  interface Handler {
    Answer handle(Ask ask) throws IOException;
  }

  /** The parts of a path that stand where the template has braces; empty where it is another's. */
  Optional<List<String>> match(String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        parts.add(given[i]);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }
}
