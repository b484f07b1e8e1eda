package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.vigie.api.security.Identity;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;

/** The setup as one document. PINs are for administrators. */
final class SetupResource {
  private static final String YAML = "application/yaml";

  /** As the outside contract has it: 16 MB. */
  static final int MAX_BODY = 16 * 1024 * 1024;

  private final Backends backends;

  SetupResource(Backends backends) {
    this.backends = backends;
  }

  Answer get(Ask ask) {
    DocumentFormat format = MediaTypes.wanted(ask);
    byte[] document = setup().document(format, ask.has(Identity.ADMIN));
    return new Answer(
        200,
        format == DocumentFormat.YAML ? YAML : Answer.JSON,
        document,
        Map.of("Vary", "Accept"));
  }

  Answer put(Ask ask) throws IOException {
    DocumentFormat format = MediaTypes.sent(ask);
    boolean dryRun = ask.query().flag("dryRun");
    byte[] document = ask.body(MAX_BODY);
    SetupOutcome outcome =
        dryRun ? setup().check(document, format) : setup().apply(document, format, ask.user());
    if (outcome instanceof SetupOutcome.Refused refused) {
      throw new Problem(
          422, "the setup does not fit; nothing was changed", refused.faults(), Map.of());
    }
    if (outcome instanceof SetupOutcome.Unreadable unreadable) {
      List<Fault> where = List.of(new Fault("", unreadable.reason()));
      throw new Problem(400, "the document cannot be read", where, Map.of());
    }
    return accepted((SetupOutcome.Accepted) outcome, dryRun);
  }

  private static Answer accepted(SetupOutcome.Accepted accepted, boolean dryRun) {
    ObjectNode node = Json.object().put("applied", !dryRun);
    Json.faults(node, "warnings", accepted.warnings());
    accepted.changes().forEach(node.putArray("changes")::add);
    return Answer.json(node);
  }

  private SetupService setup() {
    return backends.setup().orElseThrow(() -> Problem.away("the setup"));
  }
}
