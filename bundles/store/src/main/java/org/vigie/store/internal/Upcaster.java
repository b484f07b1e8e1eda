package org.vigie.store.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns an event, or a record under its class's simple name ({@code CallRecord}), of one schema
 * version into the next. There is one whenever a field of {@code api} changes its name or meaning;
 * a new optional field needs none.
 */
interface Upcaster {
  /** The version that it reads; it gives the next. */
  int from();

  /** Changes the event in place. */
  void upcast(String type, ObjectNode event);
}
