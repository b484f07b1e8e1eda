package org.vigie.oncall.api;

import java.util.List;
import org.vigie.api.setup.Planning;

/**
 * A planning with something put into it.
 *
 * @param planning the whole of it, as it would be
 * @param span the time that was laid
 * @param remarks what gave way, and what else is to be known, in plain English
 */
public record Laid(Planning planning, Span span, List<String> remarks) {
  public Laid {
    remarks = List.copyOf(remarks);
  }
}
