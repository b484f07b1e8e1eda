package org.vigie.api.query;

import java.util.List;
import java.util.Optional;

/**
 * A part of a long list.
 *
 * @param next the cursor of the next part; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }
}
