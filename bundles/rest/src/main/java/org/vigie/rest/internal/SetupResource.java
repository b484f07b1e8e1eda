package org.vigie.rest.internal;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.vigie.api.security.Identity;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.SetupService;

/** The setup as one document. PINs are for administrators. */
final class SetupResource {
  private static final String YAML = "application/yaml";

  /** As the outside contract has it: 16 MB. */
  static final int MAX_BODY = 16 * 1024 * 1024;

  private final Backends backends;
  private final DryRuns dryRuns;

  SetupResource(Backends backends, DryRuns dryRuns) {
    this.backends = backends;
    this.dryRuns = dryRuns;
  }

  Answer get(Ask ask) {
    DocumentFormat format = MediaTypes.wanted(ask);
    // Before the document: were it asked for after, a change in between would be overwritten.
    long revision = setup().revision();
    byte[] document = setup().document(format, ask.has(Identity.ADMIN));
    return new Answer(
            200,
            format == DocumentFormat.YAML ? YAML : Answer.JSON,
            document,
            Map.of("Vary", "Accept"))
        .tagged(revision);
  }

  Answer put(Ask ask) throws IOException {
    DocumentFormat format = MediaTypes.sent(ask);
    boolean dryRun = ask.query().flag("dryRun");
    OptionalLong ifRevision = IfMatch.read(ask);
    byte[] document = ask.body(MAX_BODY);
    if (dryRun) {
      dryRuns.refuseOlder(setup(), ifRevision);
      return SetupAnswers.of(setup().check(document, format), true);
    }
    return SetupAnswers.of(setup().apply(document, format, ifRevision, ask.author()), false);
  }

  /** Takes the last change back. */
  Answer undo(Ask ask) throws IOException {
    ask.query().only();
    OptionalLong ifRevision = IfMatch.read(ask);
    return SetupAnswers.of(setup().undo(ifRevision, ask.author()), false);
  }

  private SetupService setup() {
    return backends.setup().orElseThrow(() -> Problem.away("the setup"));
  }
}
