package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoundsAreAuditedTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void whoUploadedReplacedAndRemovedWhatAndFromWhere() {
    byte[] wav = TestVoice.wav(1);
    rest.putWav("sup", "bonjour", wav);
    rest.putWav("admin", "bonjour", TestVoice.wav(2));
    rest.delete("sup", "/sounds/bonjour");

    String digest = java.util.HexFormat.of().formatHex(Hashes.sha256(wav));
    assertThat(rest.voice.trail.told().get(0))
        .isEqualTo(
            "sup, rest 127.0.0.1, sound uploaded: sound bonjour: none → 16044 bytes of WAV, SHA-256 "
                + digest);
    assertThat(rest.voice.trail.told().get(1))
        .startsWith("admin, rest 127.0.0.1, sound uploaded: sound bonjour: another → 32044 bytes");
    assertThat(rest.voice.trail.told().get(2))
        .isEqualTo("sup, rest 127.0.0.1, sound removed: sound bonjour: there → removed");
    assertThat(rest.voice.trail.entries).hasSize(3);
    assertThat(rest.voice.trail.entries.get(0).at()).isEqualTo(TestCalls.AT);
  }

  @Test
  void whatWasRefusedIsNotToldAsDone() {
    rest.putWav("sup", "jazz", new byte[0]);
    rest.delete("sup", "/sounds/nothing");
    rest.putWav("view", "jazz", TestVoice.wav(1));
    assertThat(rest.voice.trail.entries).isEmpty();

    rest.putWav("sup", "jazz", Arrays.copyOf(TestVoice.wav(1), 30));
    assertThat(rest.voice.trail.told()).hasSize(2);
    assertThat(rest.voice.trail.told().get(1))
        .startsWith("sup, rest 127.0.0.1, sound not changed: sound jazz: as it was, since ");

    rest.putWav("sup", "jazz", TestVoice.wav(1));
    rest.delete("sup", "/sounds/jazz");
    assertThat(rest.voice.trail.told()).hasSize(3);
  }

  /** The entry comes first: without one nothing may change. */
  @Test
  void whileTheAuditCannotBeWrittenNothingIsDone() {
    rest.putWav("sup", "bonjour", TestVoice.wav(1));
    rest.voice.trail.broken = true;
    HttpResponse<String> put = rest.putWav("sup", "bonjour", TestVoice.wav(2));
    HttpResponse<String> gone = rest.delete("sup", "/sounds/bonjour");
    HttpResponse<String> other = rest.putWav("sup", "other", TestVoice.wav(2));

    assertThat(put.statusCode()).isEqualTo(503);
    assertThat(gone.statusCode()).isEqualTo(503);
    assertThat(other.statusCode()).isEqualTo(503);
    assertThat(put.headers().firstValue("Retry-After")).isPresent();
    assertThat(rest.get("view", "/sounds/bonjour").body().length()).isLessThan(8_200);
    assertThat(Files.exists(rest.voice.folder.resolve("other.wav"))).isFalse();
  }
}
