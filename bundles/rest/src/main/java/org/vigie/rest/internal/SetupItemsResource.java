package org.vigie.rest.internal;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.vigie.api.security.Identity;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.SetupService;

/** Single things of the setup document. PINs are for administrators. */
final class SetupItemsResource {
  private static final String SETTINGS = "settings";
  private static final Set<String> SECTIONS =
      Set.of("persons", "teams", "policies", "lines", "customers");

  private final Backends backends;

  SetupItemsResource(Backends backends) {
    this.backends = backends;
  }

  Answer get(Ask ask) {
    SetupItem item = item(ask);
    // Before the item, as with the whole document.
    long revision = setup().revision();
    byte[] json = setup().item(item, ask.has(Identity.ADMIN)).orElseThrow(() -> unknown(item));
    return new Answer(200, Answer.JSON, json, Map.of()).tagged(revision);
  }

  Answer put(Ask ask) throws IOException {
    SetupItem item = item(ask);
    ask.query().only();
    if (!ask.contentType().orElse("").equals(Answer.JSON)) {
      throw new Problem(415, "this is taken as application/json");
    }
    OptionalLong ifRevision = IfMatch.read(ask);
    byte[] json = ask.body(SetupResource.MAX_BODY);
    return SetupAnswers.of(setup().putItem(item, json, ifRevision, ask.author()), false);
  }

  Answer delete(Ask ask) {
    SetupItem item = item(ask);
    ask.query().only();
    OptionalLong ifRevision = IfMatch.read(ask);
    if (setup().item(item, false).isEmpty()) {
      throw unknown(item);
    }
    return SetupAnswers.of(setup().removeItem(item, ifRevision, ask.author()), false);
  }

  private static SetupItem item(Ask ask) {
    if (ask.path().isEmpty()) {
      return new SetupItem(SETTINGS, "");
    }
    SetupItem item = new SetupItem(ask.path().get(0), ask.path().get(1));
    if (!SECTIONS.contains(item.section())) {
      throw new Problem(404, "there is no such section; see /api/v1/openapi.json");
    }
    return item;
  }

  private static Problem unknown(SetupItem item) {
    return new Problem(404, "there is no such thing in the setup's " + item.section());
  }

  private SetupService setup() {
    return backends.setup().orElseThrow(() -> Problem.away("the setup"));
  }
}
