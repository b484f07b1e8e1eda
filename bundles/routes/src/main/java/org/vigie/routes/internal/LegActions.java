package org.vigie.routes.internal;

import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.HangUp;
import org.vigie.api.voice.VoiceAdapter;

/** The last step of the routes of signalling: hands an effect to the adapter whose leg it is. */
final class LegActions {
  private final Adapters adapters;
  private final Dials dials;
  private final LostLegs lost;

  LegActions(Adapters adapters, Dials dials, LostLegs lost) {
    this.adapters = adapters;
    this.dials = dials;
    this.lost = lost;
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

  void release(Exchange exchange) {
    adapters.release(Bodies.of(exchange, CallEffect.Release.class));
  }
}
