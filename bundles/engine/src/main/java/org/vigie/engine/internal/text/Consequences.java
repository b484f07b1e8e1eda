package org.vigie.engine.internal.text;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.alerting.api.Asked;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.api.text.TextEffect.Send;
import org.vigie.engine.internal.Rulebook;
import org.vigie.engine.internal.Rules;
import org.vigie.engine.internal.VoiceMessages;
import org.vigie.messaging.api.OutboxDecision;

/**
 * Carries what one core decides to the others, until nothing more follows, and into a draft. The
 * decision thread's own.
 */
final class Consequences {
  private final Rulebook rulebook;
  private final Asked asked;
  private final VoiceMessages voiceMessages;
  private final InstantSource clock;
  private final Keys keys;
  private final Overview overview;
  private final HandedOut handedOut;
  private Optional<Cores> cores = Optional.empty();

  Consequences(
      TextPeers peers, InstantSource clock, Keys keys, Overview overview, HandedOut handedOut) {
    rulebook = peers.rulebook();
    asked = peers.orders();
    voiceMessages = peers.voiceMessages();
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

  /** What the desk makes of the message of a call that somebody has heard. */
  DeskDecision heard(MessageHeard command) {
    voiceMessages.heard(command.call());
    return cores().desk().heard(command, world());
  }

  /**
   * What the desk makes of an alert of ours; empty where it was raised before.
   *
   * @param stored what its key stands for in the store
   */
  Optional<DeskDecision> raised(RaiseAlert command, Optional<MessageRecord> stored) {
    return keys.raised(command, stored)
        ? Optional.empty()
        : Optional.of(cores().desk().raise(command, world()));
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
    decision.incoming().ifPresent(keys::note);
    draft.alerts.addAll(decision.alerts());
    draft.calls.addAll(decision.calls());
    decision.texts().forEach(text -> accepted(text, draft));
  }
}
