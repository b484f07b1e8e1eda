package org.vigie.management.internal;

import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;

/** A call as JMX shows it; an absent value is an empty text. */
public final class CallView {
  private final CallRecord call;

  CallView(CallRecord call) {
    this.call = call;
  }

  public String getId() {
    return call.id().value();
  }

  public String getLine() {
    return call.line();
  }

  /** Number of the alert that the appliance told of by this call, which has no caller then. */
  public String getAlert() {
    return call.alert().map(alert -> Long.toString(alert.number())).orElse("");
  }

  public String getCaller() {
    return call.caller().map(PhoneNumber::e164).orElse("");
  }

  public String getCalled() {
    return call.called().e164();
  }

  public String getStartedAt() {
    return call.startedAt().toString();
  }

  public String getVerdict() {
    return call.verdict().map(Verdict::code).orElse("");
  }

  public String getAcceptedBy() {
    return call.acceptedBy().orElse("");
  }

  public int getAttempts() {
    return call.attempts().size();
  }
}
