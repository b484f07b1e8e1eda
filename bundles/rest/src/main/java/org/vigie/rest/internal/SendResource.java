package org.vigie.rest.internal;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.vigie.api.setup.Fault;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.SendRequested;
import org.vigie.api.text.TextOutcome;

/** Sends a text. */
final class SendResource {
  /** In UTF-16 units: emoji count two. In at most 150 parts. */
  static final int MAX_TEXT = 10_000;

  private static final String KEY = "Idempotency-Key";
  private static final int MAX_KEY = 255;
  private static final String TO = "to";
  private static final String TEXT = "text";
  private static final String LINE = "line";

  private final Numbers numbers;
  private final Commands commands;
  private final InstantSource clock;

  SendResource(Backends backends, InstantSource clock) {
    numbers = new Numbers(backends);
    commands = new Commands(backends);
    this.clock = clock;
  }

  CompletionStage<Supplier<Answer>> post(Ask ask) throws IOException {
    Optional<String> key = ask.header(KEY).map(SendResource::key);
    Form form = Form.read(ask, Set.of(TO, TEXT, LINE), true);
    TextAddress to = to(form);
    String text = form.needed(TEXT);
    fit(form, text);
    Optional<String> line = form.text(LINE);
    form.check();
    return commands.submit(
        new SendRequested(clock.instant(), line, to, text, key, ask.user()),
        SendResource::accepted,
        refused -> refusal(refused));
  }

  private static String key(String given) {
    if (given.isBlank() || given.length() > MAX_KEY) {
      throw Query.unreadable(KEY, given, "1 to " + MAX_KEY + " characters");
    }
    return given;
  }

  private TextAddress to(Form form) {
    String written = form.needed(TO);
    if (form.fits(TO)) {
      try {
        return numbers.destination(written);
      } catch (Numbers.Unfit e) {
        form.fault(TO, String.valueOf(e.getMessage()));
      }
    }
    return new TextAddress("");
  }

  private static void fit(Form form, String text) {
    if (form.fits(TEXT) && (text.isEmpty() || text.length() > MAX_TEXT)) {
      form.fault(TEXT, "must have 1 to " + MAX_TEXT + " characters");
    }
    if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      form.fault(TEXT, "holds what is no character");
    }
  }

  private static Answer accepted(TextOutcome outcome) {
    MessageRecord message = ((TextOutcome.Accepted) outcome).message();
    Answer answer = Answer.json(202, MessageJson.of(message));
    return new Answer(
        answer.status(),
        answer.type(),
        answer.body(),
        Map.of("Location", "/api/v1/messages/" + message.id()));
  }

  private static Problem refusal(TextOutcome.Refused refused) {
    String path = refused.why() == TextOutcome.Why.UNKNOWN ? "/" + LINE : "";
    return Form.unfit(List.of(new Fault(path, refused.reason())));
  }
}
