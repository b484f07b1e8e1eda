package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;

class VoicePathTest {
  private static final LegId A = Studio.leg(0);
  private Studio studio;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private CompletableFuture<Boolean> voice() {
    return studio.plane.voice(A).toCompletableFuture();
  }

  @Test
  void theFirstPacketOfThePeerAnswersAndAStrangersDoesNot() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    CompletableFuture<Boolean> came = voice();
    try (Phone stranger = new Phone("127.0.0.2").callsTo(studio.plane.open(A).orElseThrow())) {
      stranger.say(8, new byte[160]);
      await().until(() -> studio.plane.open(A).isPresent() && phone.heard().size() > 10);
    }
    assertThat(came).isNotDone();
    phone.say(8, new byte[160]);
    await().until(came::isDone);
    assertThat(came).isCompletedWithValue(true);
    await().until(() -> voice().getNow(false));
  }

  @Test
  void whatCameBeforeTheLastNegotiationDoesNotCount() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    phone.say(8, new byte[160]);
    CompletableFuture<Boolean> early = voice();
    await().until(early::isDone);
    studio.plane.negotiated(A, phone.session(Codec.PCMA));
    CompletableFuture<Boolean> again = voice();
    int heard = phone.heard().size();
    await().until(() -> phone.heard().size() > heard + 5);
    assertThat(again).isNotDone();
    phone.say(8, new byte[160]);
    await().until(again::isDone);
    assertThat(again).isCompletedWithValue(true);
  }

  @Test
  void theEndOfALegAnswersNoAndSoDoesALegThatIsNotOpen() throws IOException {
    studio.connected(A, Codec.PCMA);
    CompletableFuture<Boolean> never = voice();
    studio.plane.close(A);
    await().until(never::isDone);
    assertThat(never).isCompletedWithValue(false);
    assertThat(voice()).isCompletedWithValue(false);
  }
}
