package org.vigie.routes.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.Bridge;
import org.vigie.api.call.CallEffect.Confer;
import org.vigie.api.call.CallEffect.Play;
import org.vigie.api.call.LegId;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.voice.MediaPlane;

/**
 * The last step of the routes of voices: hands an effect to the media plane. Without one nothing is
 * heard, recorded or kept, but a call goes on to who can be rung.
 */
final class MediaActions {
  private static final Logger LOG = LoggerFactory.getLogger(MediaActions.class);

  private final Adapters adapters;
  private final CommandDoor commands;
  private final InstantSource clock;

  MediaActions(Adapters adapters, CommandDoor commands, InstantSource clock) {
    this.adapters = adapters;
    this.commands = commands;
    this.clock = clock;
  }

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

  /** What can be left out without anybody's missing it. */
  <E extends CallEffect> Processor quietly(Class<E> type, BiConsumer<MediaPlane, E> action) {
    return exchange -> {
      E effect = Bodies.of(exchange, type);
      adapters.media().ifPresent(media -> action.accept(media, effect));
    };
  }

  /**
   * What somebody counts on.
   *
   * @param missing what does not happen without a media plane
   */
  <E extends CallEffect> Processor keeping(
      Class<E> type, BiConsumer<MediaPlane, E> action, String missing) {
    return exchange -> {
      E effect = Bodies.of(exchange, type);
      adapters
          .media()
          .ifPresentOrElse(
              media -> action.accept(media, effect),
              () -> LOG.error("call {}: {}", effect.leg().call(), missing));
    };
  }

  void bridge(Exchange exchange) {
    Bridge effect = Bodies.of(exchange, Bridge.class);
    connect(
        List.of(effect.leg(), effect.other()), media -> media.bridge(effect.leg(), effect.other()));
  }

  void confer(Exchange exchange) {
    Confer effect = Bodies.of(exchange, Confer.class);
    List<LegId> legs = new ArrayList<>(effect.others());
    legs.add(0, effect.leg());
    connect(legs, media -> media.confer(legs));
  }

  /** Parties who cannot hear each other are told so at once, by a hang-up. */
  private void connect(List<LegId> legs, Consumer<MediaPlane> action) {
    adapters
        .media()
        .ifPresentOrElse(
            action,
            () -> {
              LOG.error("call {}: ended, there is no media plane", legs.get(0).call());
              legs.forEach(leg -> adapters.owner(leg).ifPresent(a -> a.hangUp(leg, false)));
            });
  }
}
