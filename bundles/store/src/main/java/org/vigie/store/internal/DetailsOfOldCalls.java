package org.vigie.store.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.call.CallKind;

/** Calls of before the details had none: they came in, or told of an alert. */
final class DetailsOfOldCalls implements Upcaster {
  private static final String DETAILS = "details";

  @Override
  public int from() {
    return 1;
  }

  @Override
  public void upcast(String type, ObjectNode value) {
    if (type.equals("CallRecord") && !value.hasNonNull(DETAILS)) {
      CallKind kind = value.hasNonNull("alert") ? CallKind.ALERT : CallKind.INCOMING;
      value.putObject(DETAILS).put("kind", kind.name()).put("recorded", false);
    }
  }
}
