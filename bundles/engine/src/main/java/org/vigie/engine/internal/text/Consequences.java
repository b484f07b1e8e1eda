package org.vigie.engine.internal.text;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.alerting.api.Asked;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextEffect.Send;
import org.vigie.engine.internal.Rulebook;
import org.vigie.engine.internal.Rules;
import org.vigie.messaging.api.OutboxDecision;

/**
 * Carries what one core decides to the others, until nothing more follows, and into a draft. The
 * decision thread's own.
 */
final class Consequences {
  private final Rulebook rulebook;
  private final Asked asked;
  private final InstantSource clock;
  private final Keys keys;
  private final Overview overview;
  private final HandedOut handedOut;
  private Optional<Cores> cores = Optional.empty();

  /**
   * @param asked what else waits for persons
   */
  Consequences(
      Rulebook rulebook,
      Asked asked,
      InstantSource clock,
      Keys keys,
      Overview overview,
      HandedOut handedOut) {
    this.rulebook = rulebook;
    this.asked = asked;
    this.clock = clock;
    this.keys = keys;
    this.overview = overview;
    this.handedOut = handedOut;
  }

  Cores cores() {
    return cores.orElseThrow(() -> new IllegalStateException("not recovered yet"));
  }

  /** What decides was made anew from the store. */
  void cores(Cores newCores) {
    cores = Optional.of(newCores);
    overview.clear();
  }

  Instant now() {
    return clock.instant();
  }

  Rules rules() {
    return rulebook.current().orElseThrow(() -> new IllegalStateException("no setup yet"));
  }

  DeskWorld world() {
    Rules rules = rules();
    return new DeskWorld(now(), rules.setup(), rules.oncall(), asked);
  }

  /** A message that is not in the store yet, and is to leave. */
  void accepted(MessageRecord message, Draft draft) {
    draft.add(message);
    owed(message, draft);
  }

  /** A message that is in the store, or in the draft, and is to leave. */
  void owed(MessageRecord message, Draft draft) {
    keys.note(message);
    overview.note(message);
    of(cores().outbox().add(message, now()), draft);
  }

  void of(OutboxDecision decision, Draft draft) {
    for (MessageRecord message : decision.changed()) {
      draft.change(message);
      keys.note(message);
      overview.note(message);
    }
    for (Send send : decision.sends()) {
      handedOut.add(send);
      draft.sends.add(send);
    }
    for (MessageRecord message : decision.changed()) {
      of(cores().desk().progressed(message, world()), draft);
    }
  }

  void of(DeskDecision decision, Draft draft) {
    decision.incoming().ifPresent(draft::add);
    draft.alerts.addAll(decision.alerts());
    draft.calls.addAll(decision.calls());
    decision.texts().forEach(text -> accepted(text, draft));
  }
}
