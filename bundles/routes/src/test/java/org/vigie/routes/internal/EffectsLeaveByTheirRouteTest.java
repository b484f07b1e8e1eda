package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.routes.internal.CamelBench.CALLER;
import static org.vigie.routes.internal.CamelBench.FIRST;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.Remnant;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.Prompt;

class EffectsLeaveByTheirRouteTest {
  private final CamelBench bench = new CamelBench();
  private final FakeVoice voice = new FakeVoice();
  private final FakeMedia media = new FakeMedia();

  @AfterEach
  void close() {
    bench.close();
  }

  private void connect() {
    voice.legs.add(CALLER);
    voice.legs.add(FIRST);
    bench.routes.add(voice);
    bench.routes.setMedia(media);
  }

  private static CallEffect.Play play(boolean loop) {
    return new CallEffect.Play(CALLER, 7, List.of(new Prompt.Music()), loop);
  }

  @Test
  void in_order_to_the_adapter_that_has_the_leg_and_are_counted() {
    connect();
    bench.routes.add(new FakeVoice());

    List.of(
            new CallEffect.Trying(CALLER),
            new CallEffect.Ring(CALLER, Ringback.EARLY),
            new CallEffect.Answer(CALLER),
            new CallEffect.HangUp(FIRST, true),
            new CallEffect.Reject(CALLER, 503, "Service Unavailable", Optional.empty()))
        .forEach(bench.routes::handle);

    assertThat(voice.asked)
        .containsExactly(
            "trying 0", "ring 0 EARLY", "answer 0", "hangup 1", "reject 0 503 Service Unavailable");
    for (String id : List.of("leg-trying", "leg-ring", "leg-answer", "leg-hangup", "leg-reject")) {
      assertThat(bench.completed(id)).as(id).isEqualTo(1);
    }
  }

  @Test
  void of_which_there_is_one_for_every_kind() {
    assertThat(new HashSet<Class<?>>(RouteId.EFFECTS.keySet())).isEqualTo(kinds(CallEffect.class));
    assertThat(new HashSet<Class<?>>(RouteId.COMMANDS.keySet()))
        .isEqualTo(kinds(CallCommand.class));
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> type : sealed.getPermittedSubclasses()) {
      kinds.addAll(type.isSealed() ? kinds(type) : Set.of(type));
    }
    return kinds;
  }

  @Test
  void to_the_media_plane_where_they_are_voices() {
    connect();

    bench.routes.handle(play(true));
    bench.routes.handle(new CallEffect.StopPlaying(CALLER));
    bench.routes.handle(new CallEffect.Bridge(CALLER, FIRST));

    assertThat(media.asked).containsExactly("play 0 7", "stop 0", "bridge 0 1");
  }

  @Test
  void to_the_media_plane_where_conversations_are_widened_or_recorded() {
    connect();

    bench.routes.handle(new CallEffect.StartRecording(CALLER, true));
    bench.routes.handle(new CallEffect.Confer(CALLER, List.of(FIRST)));
    bench.routes.handle(new CallEffect.PauseRecording(CALLER));
    bench.routes.handle(new CallEffect.ResumeRecording(CALLER));
    bench.routes.handle(new CallEffect.StopRecording(CALLER, true));
    bench.routes.handle(new CallEffect.SendKeys(FIRST, "12#"));
    bench.routes.handle(new CallEffect.ListenForTone(FIRST, 1020));

    assertThat(media.asked)
        .containsExactly(
            "tape 0 in two channels",
            "confer [0, 1]",
            "pause tape 0",
            "resume tape 0",
            "discard tape 0",
            "keys 1 12#",
            "listen 1 1020");
  }

  @Test
  void and_all_parties_who_could_not_hear_each_other_are_hung_up() {
    connect();
    bench.routes.unsetMedia(media);

    bench.routes.handle(new CallEffect.Confer(CALLER, List.of(FIRST)));

    assertThat(voice.asked).containsExactly("hangup 0", "hangup 1");
  }

  @Test
  void and_a_playback_without_media_plane_ends_at_once() {
    bench.routes.handle(play(false));

    assertThat(bench.reported)
        .containsExactly(new PlaybackFinished(CALLER, CamelBench.CLOCK.instant(), 7));
  }

  @Test
  void and_parties_who_could_not_hear_each_other_are_hung_up() {
    connect();
    bench.routes.unsetMedia(media);

    bench.routes.handle(new CallEffect.Bridge(CALLER, FIRST));

    assertThat(voice.asked).containsExactly("hangup 0", "hangup 1");
  }

  @Test
  void and_legs_whose_adapter_is_gone_are_reported_ended() {
    bench.routes.handle(new CallEffect.Answer(CALLER));
    bench.routes.handle(new CallEffect.Trying(CALLER));
    bench.routes.handle(new CallEffect.HangUp(FIRST, false));

    await().until(() -> bench.reported.size() == 3);
    assertThat(bench.reported).filteredOn(LegEnded.class::isInstance).hasSize(2);
    assertThat(bench.reported).filteredOn(LegFailed.class::isInstance).hasSize(1);
  }

  @Test
  void and_releases_wait_for_an_adapter() {
    Remnant remnant = new Remnant(true, false, List.of(), Optional.empty(), Optional.empty());
    bench.routes.handle(new CallEffect.Release(CALLER, remnant));
    assertThat(voice.asked).isEmpty();

    bench.routes.add(voice);

    assertThat(voice.asked).containsExactly("release 0");
  }

  @Test
  void and_an_adapter_that_comes_after_others_is_told_them_once() {
    FakeVoice modems = new FakeVoice();
    bench.routes.add(modems);
    Remnant remnant = new Remnant(true, false, List.of(), Optional.empty(), Optional.empty());
    bench.routes.handle(new CallEffect.Release(CALLER, remnant));
    Sip sip = new Sip();

    bench.routes.add(sip);
    bench.routes.handle(new CallEffect.Release(FIRST, remnant));

    assertThat(modems.asked).containsExactly("release 0", "release 1");
    assertThat(sip.asked).containsExactly("release 0", "release 1");
    bench.routes.remove(sip);
    Sip updated = new Sip();
    bench.routes.add(updated);
    assertThat(updated.asked).isEmpty();
  }

  private static final class Sip extends FakeVoice {}

  @Test
  void and_a_route_stopped_by_hand_holds_up_nobody() throws Exception {
    connect();
    bench.camel.getRouteController().stopRoute("leg-answer");
    voice.legs.clear();

    bench.routes.handle(new CallEffect.Answer(CALLER));
    await().until(() -> bench.names().contains("LegEnded"));

    bench.camel.getRouteController().startRoute("leg-answer");
    voice.legs.add(CALLER);
    bench.routes.handle(new CallEffect.Answer(CALLER));
    assertThat(voice.asked).containsExactly("answer 0");
  }
}
