package org.vigie.routes.internal;

import java.util.function.BiConsumer;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.vigie.api.call.CallEffect;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.VoiceAdapter;

/** The routes by which effects leave, and changes of calls are told. */
final class EffectRouteBuilder extends RouteBuilder {
  private final LegActions legs;
  private final MediaActions voices;
  private final Dials dials;
  private final TrunkRoutes trunks;
  private final Onlookers onlookers;

  EffectRouteBuilder(
      LegActions legs, MediaActions voices, Dials dials, TrunkRoutes trunks, Onlookers onlookers) {
    this.legs = legs;
    this.voices = voices;
    this.dials = dials;
    this.trunks = trunks;
    this.onlookers = onlookers;
  }

  @Override
  public void configure() {
    // Live effects: a second try of a SIP response would be a second response. Faults are handled
    // where the exchange ends.
    errorHandler(noErrorHandler());
    signalling();
    dialling();
    media();
    recording();
    lineTest();
    lookingOn();
  }

  private void signalling() {
    effect(
        CallEffect.Trying.class,
        legs.voice(CallEffect.Trying.class, (voice, e) -> voice.trying(e.leg())));
    effect(
        CallEffect.Ring.class,
        legs.voice(CallEffect.Ring.class, (voice, e) -> voice.ring(e.leg(), e.ringback())));
    effect(
        CallEffect.Answer.class,
        legs.voice(CallEffect.Answer.class, (voice, e) -> voice.answer(e.leg())));
    effect(
        CallEffect.Reject.class, legs.voice(CallEffect.Reject.class, EffectRouteBuilder::reject));
    effect(CallEffect.HangUp.class, legs::hangUp);
    effect(CallEffect.Release.class, legs::release);
  }

  private static void reject(VoiceAdapter voice, CallEffect.Reject e) {
    voice.reject(e.leg(), e.status(), e.reason(), e.retryAfter());
  }

  private void dialling() {
    route(id(CallEffect.Dial.class))
        .process(dials::begin)
        .id("leg-dial-begin")
        .loopDoWhile(dials::goesOn)
        .id("leg-dial-trunk-after-trunk")
        .process(dials.nextTrunk(trunks))
        .id("leg-dial-trunk")
        .end();
  }

  private void media() {
    effect(CallEffect.Play.class, voices::play);
    media(CallEffect.StopPlaying.class, (media, e) -> media.stopPlaying(e.leg()));
    effect(
        CallEffect.StartVoicemail.class,
        voices.keeping(
            CallEffect.StartVoicemail.class,
            (media, e) -> media.startVoicemail(e.leg()),
            "no message is kept, there is no media plane"));
    media(CallEffect.StopVoicemail.class, (media, e) -> media.stopVoicemail(e.leg()));
    effect(CallEffect.Bridge.class, voices::bridge);
    effect(CallEffect.Confer.class, voices::confer);
  }

  private void recording() {
    effect(
        CallEffect.StartRecording.class,
        voices.keeping(
            CallEffect.StartRecording.class,
            (media, e) -> media.startRecording(e.leg(), e.twoChannels()),
            "not recorded, there is no media plane"));
    media(CallEffect.PauseRecording.class, (media, e) -> media.pauseRecording(e.leg()));
    media(CallEffect.ResumeRecording.class, (media, e) -> media.resumeRecording(e.leg()));
    media(CallEffect.StopRecording.class, (media, e) -> media.stopRecording(e.leg(), e.discard()));
  }

  private void lineTest() {
    media(CallEffect.SendKeys.class, (media, e) -> media.sendKeys(e.leg(), e.keys()));
    media(CallEffect.ListenForTone.class, (media, e) -> media.listenForTone(e.leg(), e.hertz()));
  }

  private <E extends CallEffect> void media(Class<E> type, BiConsumer<MediaPlane, E> action) {
    effect(type, voices.quietly(type, action));
  }

  private void lookingOn() {
    route(RouteId.CALL_CHANGED).process(onlookers::changed).id("call-changed-tell");
    route(RouteId.CALL_ANSWERED).process(onlookers::answered).id("call-answered-note");
    route(RouteId.CALL_RECORDED).process(onlookers::recorded).id("call-recorded-note");
  }

  private void effect(Class<? extends CallEffect> type, Processor step) {
    route(id(type)).process(step).id(id(type) + "-to-adapter");
  }

  private RouteDefinition route(String id) {
    return from(InstalledRoutes.entry(id)).routeId(id);
  }

  private static String id(Class<? extends CallEffect> type) {
    String id = RouteId.EFFECTS.get(type);
    if (id == null) {
      throw new IllegalStateException("no route id for " + type.getSimpleName());
    }
    return id;
  }
}
