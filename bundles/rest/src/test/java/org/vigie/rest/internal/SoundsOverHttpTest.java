package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsOverHttpTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @Test
  void aSoundThatIsPutIsListedHeardReplacedAndRemoved() {
    HttpResponse<String> put = rest.putWav("sup", "bonjour-2", TestVoice.wav(1));
    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(json(put).toString()).isEqualTo("{\"id\":\"bonjour-2\",\"lines\":[]}");
    rest.putWav("sup", "jazz", TestVoice.wav(1));

    HttpResponse<String> all = rest.get("view", "/sounds");
    assertThat(json(all).toString())
        .isEqualTo(
            "{\"items\":[{\"id\":\"bonjour-2\",\"lines\":[]},"
                + "{\"id\":\"jazz\",\"lines\":[\"astreinte\"]}],\"next\":null}");

    HttpResponse<String> heard = rest.get("view", "/sounds/jazz");
    assertThat(heard.headers().firstValue("Content-Type")).contains("audio/wav");
    assertThat(heard.body()).startsWith("RIFF");
    int second = heard.body().length();
    rest.putWav("admin", "jazz", TestVoice.wav(2));
    assertThat(rest.get("view", "/sounds/jazz").body().length()).isGreaterThan(second + 7_000);

    assertThat(rest.delete("sup", "/sounds/bonjour-2").statusCode()).isEqualTo(204);
    assertThat(rest.delete("sup", "/sounds/bonjour-2").statusCode()).isEqualTo(404);
    assertThat(rest.get("view", "/sounds/bonjour-2").statusCode()).isEqualTo(404);
  }

  @Test
  void aSoundThatALineNamesIsNotRemoved() {
    rest.putWav("sup", "jazz", TestVoice.wav(1));
    HttpResponse<String> kept = rest.delete("sup", "/sounds/jazz");
    assertThat(kept.statusCode()).isEqualTo(409);
    assertThat(kept.body()).contains("astreinte").contains("take it out there first");
    assertThat(rest.get("view", "/sounds/jazz").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoSoundIsRefusedWithTheReasonAndTheOldOneStays() {
    rest.putWav("sup", "jazz", TestVoice.wav(1));
    byte[] html = "<html>404 Not Found</html>".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(TestVoice.wav(1), 30);

    HttpResponse<String> empty = rest.putWav("sup", "jazz", new byte[0]);
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(json(empty).at("/errors/0/reason").asText()).isEqualTo("it is empty");
    HttpResponse<String> garbage = rest.putWav("sup", "jazz", html);
    assertThat(garbage.statusCode()).isEqualTo(400);
    assertThat(garbage.body()).contains("does not begin as a WAV file");
    HttpResponse<String> half = rest.putWav("sup", "jazz", cut);
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(json(half).at("/errors/0/reason").asText()).isNotEmpty();
    HttpResponse<String> long_ = rest.putWav("sup", "jazz", TestVoice.wav(601));
    assertThat(long_.statusCode()).isEqualTo(422);
    assertThat(long_.body()).contains("10 minutes are the most");
    assertThat(rest.get("view", "/sounds/jazz").body()).startsWith("RIFF");
  }

  @ParameterizedTest
  @CsvSource({
    "audio/mpeg, jazz, 415",
    "application/json, jazz, 415",
    "audio/x-wav, jazz, 200",
    "audio/wav; codec=1, jazz, 200",
    "audio/wav, a%20b, 422",
    "audio/wav, ..%2Fetc, 400",
    "audio/wav, été, 422"
  })
  void onlyWavUnderAnIdIsTaken(String type, String id, int status) {
    HttpResponse<String> answer =
        RestServer.send(
            rest.as("sup", "/sounds/" + id)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(TestVoice.wav(1))));
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"admin, 200", "sup, 200", "view, 403", "alice, 403", "shell, 403"})
  void onlySupervisorsUploadAndRemove(String user, int status) {
    assertThat(rest.putWav(user, "a", TestVoice.wav(1)).statusCode()).isEqualTo(status);
    assertThat(Files.exists(rest.voice.folder.resolve("a.wav"))).isEqualTo(status == 200);
    rest.putWav("sup", "b", TestVoice.wav(1));
    assertThat(rest.delete(user, "/sounds/b").statusCode()).isEqualTo(status == 200 ? 204 : 403);
  }

  /** The client may send all of it, and reads why it was for nothing. */
  @Test
  void aFarTooLargeSoundIs413WithoutBeingTakenIntoMemory() throws IOException {
    assertThat(sent(200)).startsWith("HTTP/1.1 413").contains("32 MB");
    assertThat(rest.get("view", "/sounds").statusCode()).isEqualTo(200);
  }

  private String sent(int megabytes) throws IOException {
    byte[] piece = new byte[1024 * 1024];
    try (Socket socket = new Socket("127.0.0.1", rest.port())) {
      String head =
          "PUT /api/v1/sounds/jazz HTTP/1.1\r\nHost: x\r\nContent-Type: audio/wav\r\nAuthorization: "
              + RestServer.basic("sup", "sup-secret")
              + "\r\nContent-Length: "
              + megabytes * (long) piece.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        socket.getOutputStream().write(piece);
      }
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(600), StandardCharsets.UTF_8);
    }
  }

  @Test
  void manyAtOnceAreAllTakenWhole() {
    List<CompletableFuture<HttpResponse<String>>> puts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      // Beyond the size from which one goes in at a time; all but one under the same id.
      byte[] wav = TestVoice.wav(70 + i);
      puts.add(
          RestServer.sendLater(
              rest.as("sup", "/sounds/" + (i == 0 ? "other" : "same"))
                  .header("Content-Type", "audio/wav")
                  .PUT(BodyPublishers.ofByteArray(wav))));
    }
    puts.forEach(put -> assertThat(put.join().statusCode()).isEqualTo(200));
    int kept = rest.get("view", "/sounds/same").body().length();
    assertThat(json(rest.get("view", "/sounds")).path("items")).hasSize(2);
    assertThat(kept).isGreaterThan(71 * 8_000);
  }

  @Test
  void whileTheMediaBundleIsAwayTheAnswerSaysWhatToDo() {
    rest.voice.away = true;
    for (HttpResponse<String> answer :
        List.of(
            rest.get("view", "/sounds"),
            rest.get("view", "/sounds/jazz"),
            rest.putWav("sup", "jazz", TestVoice.wav(1)),
            rest.delete("sup", "/sounds/other"))) {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("org.vigie.media is active");
    }
  }
}
