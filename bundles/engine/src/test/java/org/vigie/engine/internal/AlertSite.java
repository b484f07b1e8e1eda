package org.vigie.engine.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.VoiceCallOwed;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.query.AlertQuery;
import org.vigie.engine.internal.text.TextHouse;

/** Both engines on one real store, as in the appliance; alerts are told by voice. */
final class AlertSite implements AutoCloseable {
  final House house;
  final TextHouse texts;
  private final InstantSource clock;

  AlertSite(Path directory, InstantSource clock) {
    this.clock = clock;
    house = new House(directory, clock, true);
    texts = new TextHouse(house.store.textStore(), clock);
    house.debts.adopter(texts.adopter());
  }

  /** Begins without a way from alerts to calls. */
  AlertSite start() {
    texts.routesTakeAll(clock);
    house.engine.setup(TextHouse.voiceRules());
    house.engine.start();
    texts.openWithVoice();
    return this;
  }

  AlertSite joined() {
    texts.join(house.engine::submit, house.engine.whereabouts());
    return this;
  }

  /** What is on disk of a call. */
  List<CallEvent> trace(CallId call) {
    return house.store.callLog().trace(call);
  }

  /** The one alert, as those see it who look on while it is written. */
  Optional<AlertRecord> alert() {
    var none = Optional.<String>empty();
    var any = Optional.<Instant>empty();
    var all = new AlertQuery(Optional.empty(), none, none, Optional.empty(), any, any, 1, none);
    return house.store.texts().alerts(all).items().stream().findFirst();
  }

  private List<AlertEvent> events() {
    return alert().map(AlertRecord::id).map(house.store.texts()::trace).orElse(List.of());
  }

  List<CallId> owedCalls() {
    return events().stream()
        .filter(VoiceCallOwed.class::isInstance)
        .map(event -> ((VoiceCallOwed) event).call())
        .toList();
  }

  /** The kinds of what is on disk of the one alert. */
  List<String> kinds() {
    return events().stream().map(AlertEvent::getClass).map(Class::getSimpleName).toList();
  }

  /** A telephone that is picked up, presses 1, hears what is said, and is hung up then. */
  FakePeers.Reaction taking() {
    return (effect, report) -> {
      ringing(effect, report);
      LegId leg = effect.leg();
      if (effect instanceof CallEffect.Dial) {
        report.accept(
            new CallCommand.LegAnswered(leg, clock.instant(), "operator", "dialog of " + leg));
      } else if (effect instanceof CallEffect.Play play) {
        report.accept(new CallCommand.KeyPressed(leg, clock.instant(), '1'));
        report.accept(new CallCommand.PlaybackFinished(leg, clock.instant(), play.playback()));
      } else if (effect instanceof CallEffect.HangUp) {
        report.accept(new CallCommand.LegEnded(leg, clock.instant(), "BYE"));
      }
    };
  }

  /** A telephone that only rings. */
  void ringing(CallEffect effect, Consumer<CallCommand> report) {
    LegId leg = effect.leg();
    if (effect instanceof CallEffect.Dial) {
      report.accept(new CallCommand.LegDialled(leg, clock.instant(), "operator"));
      report.accept(new CallCommand.LegRinging(leg, clock.instant()));
    }
  }

  @Override
  public void close() {
    texts.close();
    house.close();
  }
}
