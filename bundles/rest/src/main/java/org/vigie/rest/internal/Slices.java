package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.api.query.Page;

/** Pages of a list that is there as a whole; the cursor is how many came before. */
final class Slices {
  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,7}");

  private Slices() {}

  static <T> Page<T> of(List<T> all, Query query) {
    int from = query.text("cursor").map(Slices::read).orElse(0);
    int to = Math.min(all.size(), from + query.limit());
    if (from >= to) {
      return new Page<>(List.of(), Optional.empty());
    }
    Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
    return new Page<>(all.subList(from, to), next);
  }

  private static int read(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      throw Query.unreadable("cursor", cursor, "one that a page gave as next");
    }
    return Integer.parseInt(cursor);
  }
}
