package org.vigie.management.internal;

import java.util.List;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallRecord.AttemptRecord;

/** One ring of one number, as JMX shows it; an absent value is an empty text. */
public final class AttemptView {
  private final AttemptRecord attempt;

  AttemptView(AttemptRecord attempt) {
    this.attempt = attempt;
  }

  public int getLeg() {
    return attempt.leg();
  }

  public int getLevel() {
    return attempt.level();
  }

  public String getPerson() {
    return attempt.person().orElse("");
  }

  public String getNumber() {
    return attempt.number().e164();
  }

  /** The one that carried it. */
  public String getTrunk() {
    return attempt.trunk().orElse("");
  }

  public String getStartedAt() {
    return attempt.startedAt().toString();
  }

  public String getResult() {
    return attempt.result().map(AttemptResult::code).orElse("");
  }

  public String getCause() {
    return attempt.cause();
  }

  /** Each trunk that was tried, in order. */
  public List<TryView> getTries() {
    return attempt.tries().stream().map(TryView::new).toList();
  }
}
