package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.text.TextCommand.MessageHeard;

/** Messages and recordings: who may hear them, and what comes of it. */
class WhatWasSaidOverHttpTest {
  private static final String VOICEMAIL = "/calls/" + TestCalls.ID + "/voicemail";
  private static final String RECORDING = "/calls/" + TestCalls.ID + "/recording";

  private static final String SOUND = "RIFF0123456789";

  private final RestServer rest = new RestServer();

  @BeforeEach
  void record(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("m.wav"), SOUND);
    rest.messages.put(TestCalls.ID, file);
    rest.voice.recorded.put(TestCalls.ID, file);
  }

  @AfterEach
  void close() {
    rest.close();
  }

  @ParameterizedTest
  @CsvSource({
    "admin, 200, true",
    "sup, 200, true",
    "view, 200, false",
    "alice, 200, true",
    "bruno, 403, false",
    "shell, 403, false"
  })
  void aMessageIsHeardByWhoActsAndByWhomItIsFor(String user, int status, boolean heard) {
    HttpResponse<String> answer = rest.get(user, VOICEMAIL);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 200) {
      assertThat(answer.body()).isEqualTo(SOUND);
      assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
    }
    if (heard) {
      assertThat(rest.door.commands)
          .containsExactly(new MessageHeard(rest.clock.instant(), TestCalls.ID, user));
    } else {
      assertThat(rest.door.commands).isEmpty();
    }
  }

  @Test
  void aPersonToldOfTheAlertOrOnCallForItMayHearToo() {
    rest.texts.alertOf(Optional.of(TestCalls.ID));
    assertThat(rest.get("bruno", VOICEMAIL).statusCode()).isEqualTo(200);
    rest.texts.alertOf(Optional.empty());
    assertThat(rest.get("bruno", VOICEMAIL).statusCode()).isEqualTo(403);
  }

  @Test
  void askingForTheHeadersIsNotHearing() {
    HttpResponse<String> head =
        RestServer.send(rest.as("sup", VOICEMAIL).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(rest.door.commands).isEmpty();
  }

  @Test
  void aMessageIsHeardThoughNobodyCanWriteItDown() {
    rest.door.fail(new IllegalStateException("the disk is full"));
    assertThat(rest.get("sup", VOICEMAIL).statusCode()).isEqualTo(200);
    rest.door.behind =
        command -> {
          throw new RejectedExecutionException("full");
        };
    assertThat(rest.get("sup", VOICEMAIL).statusCode()).isEqualTo(200);
    await().until(() -> rest.door.commands.size() == 2);
  }

  @Test
  void aMessageThatIsNotThereIsNotHeard() {
    rest.messages.clear();
    assertThat(rest.get("sup", VOICEMAIL).statusCode()).isEqualTo(404);
    assertThat(rest.get("sup", "/calls/nobody/voicemail").statusCode()).isEqualTo(404);
    assertThat(rest.door.commands).isEmpty();
  }

  /** Bruno took the call, Alice was rung in vain. */
  @ParameterizedTest
  @CsvSource({"admin, 200", "sup, 200", "view, 403", "alice, 403", "bruno, 200", "shell, 403"})
  void aRecordingIsForSupervisorsAndForWhoTookTheCall(String user, int status) {
    HttpResponse<String> answer = rest.get(user, RECORDING);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body().startsWith("RIFF")).isEqualTo(status == 200);
    assertThat(rest.door.commands).isEmpty();
  }

  /** Telephones of one maker play nothing of a server that knows no ranges. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-1 | 206 | RI | bytes 0-1/14",
        "bytes=4- | 206 | 0123456789 | bytes 4-13/14",
        "bytes=10-999 | 206 | 6789 | bytes 10-13/14",
        "bytes=-3 | 206 | 789 | bytes 11-13/14",
        "bytes=-99 | 206 | RIFF0123456789 | bytes 0-13/14",
        "bytes=0-1,4-5 | 200 | RIFF0123456789 | ",
        "bytes=- | 200 | RIFF0123456789 | ",
        "lines=1-2 | 200 | RIFF0123456789 | ",
        "bytes=14- | 416 |  | bytes */14",
        "bytes=5-4 | 416 |  | bytes */14",
        "bytes=-0 | 416 |  | bytes */14"
      })
  void aPartIsGivenWhereOneIsAskedFor(String range, int status, String body, String said) {
    HttpResponse<String> answer = RestServer.send(rest.as("sup", VOICEMAIL).header("Range", range));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Range")).isEqualTo(Optional.ofNullable(said));
    if (body != null) {
      assertThat(answer.body()).isEqualTo(body);
      assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    }
  }

  /** Tried in Chromium: with default-src alone, or a sandbox, its player loads nothing. */
  @Test
  void aBrowserThatOpensTheLinkMayPlayTheSound() {
    HttpResponse<String> answer = rest.get("alice", VOICEMAIL);
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; media-src 'self'; frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Length")).contains("14");
  }

  @Test
  void aRecordingThatWasErasedIs404AndWithoutMediaItIs503() {
    rest.voice.recorded.clear();
    assertThat(rest.get("sup", RECORDING).statusCode()).isEqualTo(404);
    assertThat(rest.get("sup", "/calls/%22%3B/recording").statusCode()).isEqualTo(404);
    rest.voice.away = true;
    HttpResponse<String> away = rest.get("sup", RECORDING);
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.body()).contains("org.vigie.media is active");
  }
}
