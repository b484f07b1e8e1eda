package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.vigie.api.query.LineTests;
import org.vigie.api.query.LineTests.Report;

/** The appliance calls its own lines. */
final class LineTestsResource {
  /** A test gives up after two minutes. */
  static final Duration PATIENCE = Duration.ofSeconds(150);

  private static final String LINE = "line";
  private static final String TRUNK = "trunk";
  private static final String KEYS = "keys";
  private static final Pattern KEY = Pattern.compile("[0-9*#]{0,32}");

  private final VoiceServices voice;
  private final People people;

  LineTestsResource(Backends backends, VoiceServices voice) {
    this.voice = voice;
    people = new People(backends);
  }

  Answer list(Ask ask) {
    return Answer.json(
        Json.page(Slices.of(tests().latest(), ask.query()), LineTestsResource::json));
  }

  CompletionStage<Supplier<Answer>> run(Ask ask) throws IOException {
    ask.query().only();
    Form form = Form.read(ask, Set.of(LINE, TRUNK, KEYS), true);
    String line = people.line(form, LINE);
    Optional<String> trunk = form.text(TRUNK).filter(name -> !name.isBlank());
    String keys = form.text(KEYS).orElse("");
    if (!KEY.matcher(keys).matches()) {
      form.fault(KEYS, "must be keys: 0 to 9, * and #, 32 at most");
    }
    form.check();
    LineTests tests = tests();
    return begin(() -> tests.run(line, trunk, keys, ask.user()))
        .thenApply(report -> () -> Answer.json(json(report)));
  }

  /** One at a time of each line: the second would be taken for the first. */
  private static CompletionStage<Report> begin(Supplier<CompletionStage<Report>> test) {
    try {
      return Fits.or(test);
    } catch (IllegalStateException busy) {
      throw new Problem(409, String.valueOf(busy.getMessage()));
    }
  }

  private static ObjectNode json(Report report) {
    ObjectNode node = Json.object().put("call", report.call().value()).put("line", report.line());
    Json.put(node, "trunk", report.trunk());
    node.put("at", report.at().toString()).put("passed", report.passed());
    ArrayNode findings = node.putArray("findings");
    report.findings().forEach(findings::add);
    return node;
  }

  private LineTests tests() {
    return voice.lineTests().orElseThrow(() -> Problem.away("line tests", "org.vigie.engine"));
  }
}
