package org.vigie.gsm.internal.at;

import java.util.List;
import java.util.Optional;

/**
 * What a modem replied.
 *
 * @param lines information, without what merely came in between
 * @param error how it ended; empty: OK
 */
public record AtReply(List<String> lines, Optional<AtError> error) {
  public AtReply {
    lines = List.copyOf(lines);
  }

  public boolean ok() {
    return error.isEmpty();
  }

  /** The first information line, or empty text. */
  public String first() {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /** The fields of the first information line, after its prefix. */
  public List<String> fields() {
    return Fields.of(first());
  }
}
