package org.vigie.routes.internal;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.Bridge;
import org.vigie.api.call.CallEffect.HangUp;
import org.vigie.api.call.CallEffect.Play;
import org.vigie.api.call.CallEffect.StopPlaying;
import org.vigie.api.call.LegId;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.voice.VoiceAdapter;

/** The last step of each effect's route: hands it to the adapter whose leg it is. */
final class LegActions {
  private static final Logger LOG = LoggerFactory.getLogger(LegActions.class);

  private final Adapters adapters;
  private final Dials dials;
  private final LostLegs lost;
  private final CommandDoor commands;
  private final InstantSource clock;

  LegActions(
      Adapters adapters, Dials dials, LostLegs lost, CommandDoor commands, InstantSource clock) {
    this.adapters = adapters;
    this.dials = dials;
    this.lost = lost;
    this.commands = commands;
    this.clock = clock;
  }

  /** For the adapter that has the effect's leg. */
  <E extends CallEffect> Processor voice(Class<E> type, BiConsumer<VoiceAdapter, E> action) {
    return exchange -> {
      E effect = Bodies.of(exchange, type);
      adapters
          .owner(effect.leg())
          .ifPresentOrElse(
              adapter -> action.accept(adapter, effect), () -> lost.lost(effect.leg()));
    };
  }

  void hangUp(Exchange exchange) {
    HangUp effect = Bodies.of(exchange, HangUp.class);
    boolean dialling = dials.cancel(effect.leg());
    adapters
        .owner(effect.leg())
        .ifPresentOrElse(
            adapter -> adapter.hangUp(effect.leg(), effect.elsewhere()),
            () -> {
              if (!dialling) {
                lost.lost(effect.leg());
              }
            });
  }

  /** Without a media plane nothing is heard, but the call goes on to who can be rung. */
  void play(Exchange exchange) {
    Play effect = Bodies.of(exchange, Play.class);
    adapters
        .media()
        .ifPresentOrElse(
            media -> media.play(effect.leg(), effect.playback(), effect.prompts(), effect.loop()),
            () -> unheard(effect));
  }

  private void unheard(Play effect) {
    LOG.warn("call {}: nothing is played, there is no media plane", effect.leg().call());
    if (!effect.loop()) {
      commands.submit(new PlaybackFinished(effect.leg(), clock.instant(), effect.playback()));
    }
  }

  void stopPlaying(Exchange exchange) {
    StopPlaying effect = Bodies.of(exchange, StopPlaying.class);
    adapters.media().ifPresent(media -> media.stopPlaying(effect.leg()));
  }

  /** Without a media plane nothing was heard before, and nothing is kept now. */
  void startVoicemail(Exchange exchange) {
    LegId leg = Bodies.of(exchange, CallEffect.StartVoicemail.class).leg();
    adapters
        .media()
        .ifPresentOrElse(
            media -> media.startVoicemail(leg),
            () -> LOG.error("call {}: no message is kept, there is no media plane", leg.call()));
  }

  void stopVoicemail(Exchange exchange) {
    LegId leg = Bodies.of(exchange, CallEffect.StopVoicemail.class).leg();
    adapters.media().ifPresent(media -> media.stopVoicemail(leg));
  }

  /** Two parties who cannot hear each other are told so at once, by a hang-up. */
  void bridge(Exchange exchange) {
    Bridge effect = Bodies.of(exchange, Bridge.class);
    adapters
        .media()
        .ifPresentOrElse(
            media -> media.bridge(effect.leg(), effect.other()),
            () -> {
              LOG.error("call {}: ended, there is no media plane", effect.leg().call());
              adapters.owner(effect.leg()).ifPresent(a -> a.hangUp(effect.leg(), false));
              adapters.owner(effect.other()).ifPresent(a -> a.hangUp(effect.other(), false));
            });
  }

  void release(Exchange exchange) {
    adapters.release(Bodies.of(exchange, CallEffect.Release.class));
  }
}
