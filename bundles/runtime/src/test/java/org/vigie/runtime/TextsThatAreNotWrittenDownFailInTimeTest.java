package org.vigie.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.vigie.api.runtime.TextHandler;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextSegment;

class TextsThatAreNotWrittenDownFailInTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  private static final TextOutcome DONE = new TextOutcome.Done();

  private final List<TextCommand> handled = new ArrayList<>();
  private final List<CompletableFuture<TextOutcome>> answers = new ArrayList<>();
  private final TextHandler handler =
      command -> {
        handled.add(command);
        CompletableFuture<TextOutcome> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
      };

  private static TextCommand text(String text) {
    TextAddress sender = new TextAddress("+33612345601");
    TextAddress line = new TextAddress("+33639980001");
    return new Received(new TextSegment(NOW, "sim", sender, line, text, Optional.empty()));
  }

  private static CompletableFuture<TextOutcome> submit(TextPassage to, TextCommand command) {
    return to.submit(command).toCompletableFuture();
  }

  @Test
  void aStageEndsWithTheAnswerOfTheOneBehind() {
    TextPassage passage = new TextPassage(Duration.ofHours(1));
    var waited = submit(passage, text("a"));
    passage.open(handler);
    var passed = submit(passage, text("b"));
    passage.look();
    assertThat(waited).isNotDone();
    answers.get(0).complete(DONE);
    answers.get(1).completeExceptionally(new IllegalStateException("as this test wants"));
    assertThat(waited).isCompletedWithValue(DONE);
    assertThat(passed).isCompletedExceptionally();
    assertThat(handled).containsExactly(text("a"), text("b"));
  }

  @Test
  void whatAsksIsGivenUpWithItsStageButNoReportIs() {
    TextPassage passage = new TextPassage(Duration.ZERO);
    RouteUp report = new RouteUp(NOW, "sim");
    var asked = submit(passage, text("a"));
    var reported = submit(passage, report);
    passage.look();
    assertThat(asked)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(TimeoutException.class);
    assertThat(reported).isCompletedExceptionally();
    passage.open(handler);
    assertThat(handled).containsExactly(report);
  }

  @Test
  void oneThatNobodyAnswersFailsToo() {
    TextPassage passage = new TextPassage(Duration.ZERO);
    passage.open(handler);
    var asked = submit(passage, text("a"));
    passage.look();
    assertThat(asked).isCompletedExceptionally();
    answers.get(0).complete(DONE);
    assertThat(asked).isCompletedExceptionally();
  }

  @Test
  void tooManyTextsAreRefusedWhileReportsStillFindRoom() {
    TextPassage passage = new TextPassage(Duration.ofHours(1));
    for (int i = 0; i < 5_000; i++) {
      assertThat(submit(passage, text("a"))).isNotDone();
    }
    var refused = submit(passage, text("b"));
    assertThat(refused)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(RejectedExecutionException.class);
    for (int i = 5_000; i < 20_000; i++) {
      assertThat(submit(passage, new RouteUp(NOW, "sim"))).isNotDone();
    }
    assertThat(submit(passage, new RouteUp(NOW, "sim"))).isCompletedExceptionally();
    passage.open(handler);
    assertThat(handled).hasSize(20_000);
    passage.close(handler);
    assertThat(submit(passage, text("c"))).isNotDone();
  }

  @Test
  void routesThatFailDoNotHarmTheOneWhoAsks() {
    TextPassage passage = new TextPassage(Duration.ofHours(1));
    passage.open(
        command -> {
          throw new RejectedExecutionException("as this test wants");
        });
    assertThat(submit(passage, text("a"))).isCompletedExceptionally();
  }
}
