package org.vigie.rest.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.vigie.api.alert.AlertId;
import org.vigie.api.setup.SetupService;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.Acknowledge;
import org.vigie.api.text.TextCommand.Close;
import org.vigie.api.text.TextCommand.PassOn;
import org.vigie.api.text.TextOutcome;

/** What a user does with an alert, in their own name or in that of a person. */
final class AlertActions {
  private static final String BY = "by";

  private final Backends backends;
  private final AlertsResource alerts;
  private final Commands commands;
  private final InstantSource clock;

  AlertActions(Backends backends, AlertsResource alerts, InstantSource clock) {
    this.backends = backends;
    this.alerts = alerts;
    commands = new Commands(backends);
    this.clock = clock;
  }

  private interface Action {
    TextCommand of(Instant at, AlertId alert, String by);
  }

  CompletionStage<Supplier<Answer>> acknowledge(Ask ask) throws IOException {
    return act(ask, Acknowledge::new);
  }

  CompletionStage<Supplier<Answer>> passOn(Ask ask) throws IOException {
    return act(ask, PassOn::new);
  }

  CompletionStage<Supplier<Answer>> close(Ask ask) throws IOException {
    return act(ask, Close::new);
  }

  private CompletionStage<Supplier<Answer>> act(Ask ask, Action action) throws IOException {
    AlertId id = AlertsResource.id(ask);
    Form form = Form.read(ask, Set.of(BY), false);
    Optional<String> person = form.text(BY);
    person.ifPresent(by -> check(form, by));
    form.check();
    return commands.submit(
        action.of(clock.instant(), id, person.orElse(ask.user())),
        outcome -> alerts.now(id),
        AlertActions::refusal);
  }

  private void check(Form form, String person) {
    SetupService setup = backends.setup().orElseThrow(() -> Problem.away("the setup"));
    if (setup.current().person(person).isEmpty()) {
      form.fault(BY, "there is no person " + person);
    }
  }

  private static Problem refusal(TextOutcome.Refused refused) {
    return switch (refused.why()) {
      case UNKNOWN -> new Problem(404, refused.reason());
      case CONFLICT -> new Problem(409, refused.reason());
      case UNFIT -> new Problem(422, refused.reason());
    };
  }
}
