package org.vigie.engine.internal.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vigie.alerting.api.Errand;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** What waits in the mailbox. */
sealed interface Work {
  /** For the log: what it is, without what people write. */
  default String kind() {
    return getClass().getSimpleName();
  }

  /**
   * A command.
   *
   * @param stage for who submitted it
   * @param known the message that its key stands for in the store
   */
  record Asked(
      TextCommand command, CompletableFuture<TextOutcome> stage, Optional<MessageRecord> known)
      implements Work {
    @Override
    public String kind() {
      return command.getClass().getSimpleName();
    }

    /**
     * Says whether it was given up before anybody looked at it, and may be: the peer repeats it.
     */
    boolean givenUp() {
      return stage.isDone() && !TextCommands.report(command);
    }
  }

  /** Messages that are on disk, and owed. */
  record Adopted(List<MessageRecord> messages) implements Work {}

  /**
   * An errand was carried out, or not.
   *
   * @param held what waits for this before it is written
   */
  record Performed(Draft held, Errand errand, ErrandOutcome outcome) implements Work {}

  /** The routes went, with what they had not answered for. */
  record RoutesGone() implements Work {}

  /**
   * Some time after that.
   *
   * @param handedOut what was with them, and since which turn
   */
  record Lost(Map<MessageId, Long> handedOut) implements Work {}
}
