package org.vigie.api.runtime;

import java.util.concurrent.CompletionStage;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** What stands behind the {@link TextDoor}: the Camel routes to the engine. OSGi service. */
public interface TextHandler {
  /** As {@link TextDoor#submit}. */
  CompletionStage<TextOutcome> handle(TextCommand command);
}
