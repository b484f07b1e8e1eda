package org.vigie.store.internal;

import java.util.ArrayList;
import java.util.List;

/** A text in pieces that fit a row of a journal. */
final class Parts {
  private static final int LENGTH = 32_000;

  private Parts() {}

  /** At least one; short texts are one. */
  static List<String> of(String body) {
    if (body.length() <= LENGTH) {
      return List.of(body);
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < body.length(); from += LENGTH) {
      parts.add(body.substring(from, Math.min(body.length(), from + LENGTH)));
    }
    return parts;
  }
}
