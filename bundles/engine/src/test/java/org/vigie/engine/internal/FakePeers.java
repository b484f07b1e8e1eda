package org.vigie.engine.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.runtime.EffectDoor;

/** All that is behind the effect door: remembers what it is asked for, and may react to it. */
final class FakePeers implements EffectDoor {
  /** What the peers do when they are asked for something. */
  interface Reaction {
    void to(CallEffect effect, Consumer<CallCommand> report);
  }

  private final List<CallEffect> effects = new ArrayList<>();
  private final List<CallRecord> records = new ArrayList<>();
  private volatile Reaction reaction = (effect, report) -> {};
  private volatile Consumer<CallCommand> report = command -> {};

  /** From now on the peers report to an engine. */
  void reportTo(Engine engine) {
    report = engine::submit;
  }

  void react(Reaction newReaction) {
    reaction = newReaction;
  }

  @Override
  public void perform(CallEffect effect) {
    synchronized (this) {
      effects.add(effect);
    }
    reaction.to(effect, report);
  }

  @Override
  public synchronized void changed(CallRecord call) {
    records.add(call);
  }

  synchronized List<CallEffect> effects(CallId call) {
    return effects.stream().filter(effect -> effect.leg().call().equals(call)).toList();
  }

  /** The simple names of what was asked for, in order. */
  List<String> names(CallId call) {
    return effects(call).stream().map(effect -> effect.getClass().getSimpleName()).toList();
  }

  synchronized List<CallRecord> records(CallId call) {
    return records.stream().filter(record -> record.id().equals(call)).toList();
  }

  /** A telephone that rings and is picked up at once, and callers who hang up after that. */
  static Reaction answering(InstantSource clock) {
    return (effect, report) -> {
      var leg = effect.leg();
      if (effect instanceof CallEffect.Dial) {
        report.accept(new CallCommand.LegDialled(leg, clock.instant(), "operator"));
        report.accept(new CallCommand.LegRinging(leg, clock.instant()));
        report.accept(
            new CallCommand.LegAnswered(leg, clock.instant(), "operator", "dialog of " + leg));
      } else if (effect instanceof CallEffect.Bridge) {
        report.accept(new CallCommand.LegEnded(leg, clock.instant(), "BYE"));
      } else if (effect instanceof CallEffect.HangUp) {
        report.accept(new CallCommand.LegEnded(leg, clock.instant(), "BYE"));
      }
    };
  }
}
