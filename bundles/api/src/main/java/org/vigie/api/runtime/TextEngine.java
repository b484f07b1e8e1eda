package org.vigie.api.runtime;

import java.util.concurrent.CompletionStage;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** The engine's own door for messages and alerts, behind the Camel routes. OSGi service. */
public interface TextEngine {
  /** As {@link TextDoor#submit}. */
  CompletionStage<TextOutcome> submit(TextCommand command);
}
