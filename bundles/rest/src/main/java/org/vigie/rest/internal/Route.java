package org.vigie.rest.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * One operation.
 *
 * @param patience how long its answer may take; empty: as long as any other's
 * @param template as in the OpenAPI document: {@code /calls/{id}}, {@code /programmes/{id}.pdf}
 */
record Route(
    String method, String template, Access access, Handler handler, Optional<Duration> patience) {
  Route(String method, String template, Access access, Handler handler) {
    this(method, template, access, handler, Optional.empty());
  }

  /**
   * Does it. The stage gives what remains to be done for the answer, which may block, and is done
   * on a thread of the container; completing the stage may not.
   */
  interface Handler {
    CompletionStage<Supplier<Answer>> handle(Ask ask) throws IOException;
  }

  /** Does it at once. */
  interface Simple {
    Answer handle(Ask ask) throws IOException;
  }

  /** One that has its answer at once. */
  static Route of(String method, String template, Access access, Simple handler) {
    return new Route(
        method,
        template,
        access,
        ask -> {
          Answer answer = handler.handle(ask);
          return CompletableFuture.completedStage(() -> answer);
        });
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
        String end = wanted[i].substring(wanted[i].indexOf('}') + 1);
        if (!given[i].endsWith(end)) {
          return Optional.empty();
        }
        parts.add(given[i].substring(0, given[i].length() - end.length()));
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }
}
