package org.vigie.management.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;

/** A call as JMX shows it; an absent value is an empty text, an absent length 0. */
public final class CallView {
  private final CallRecord call;

  CallView(CallRecord call) {
    this.call = call;
  }

  public String getId() {
    return call.id().value();
  }

  /** Why there is a call: {@code incoming}, {@code alert}, {@code call-back}, {@code line-test}. */
  public String getKind() {
    return call.details().kind().code();
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

  /** The attempts themselves, with each trunk that was tried. */
  public List<AttemptView> getRings() {
    return call.attempts().stream().map(AttemptView::new).toList();
  }

  /** How long the caller waited in a queue, once that is over. */
  public long getQueuedSeconds() {
    return seconds(call.details().queued());
  }

  /** How long the caller's message is. */
  public long getVoicemailSeconds() {
    return seconds(call.details().voicemail());
  }

  /** Whether a recording of the conversation was kept. */
  public boolean isRecorded() {
    return call.details().recorded();
  }

  /** Contract number. */
  public String getCustomer() {
    return call.details().customer().orElse("");
  }

  /** The call in which the customer asked to be called back. */
  public String getCallBackOf() {
    return call.details().callBackOf().map(CallId::value).orElse("");
  }

  /** Each leg's voice, once it was measured. */
  public List<QualityView> getQuality() {
    return call.quality().stream().map(QualityView::new).toList();
  }

  private static long seconds(Optional<Duration> length) {
    return length.map(Duration::toSeconds).orElse(0L);
  }
}
