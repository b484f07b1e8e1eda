package org.vigie.rest.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** A door behind which a test stands. */
final class TestDoor implements TextDoor {
  final List<TextCommand> commands = new CopyOnWriteArrayList<>();
  volatile Function<TextCommand, CompletionStage<TextOutcome>> behind =
      command -> CompletableFuture.completedStage(new TextOutcome.Done());

  @Override
  public CompletionStage<TextOutcome> submit(TextCommand command) {
    commands.add(command);
    return behind.apply(command);
  }

  void refuse(TextOutcome.Why why, String reason) {
    behind = command -> CompletableFuture.completedStage(new TextOutcome.Refused(why, reason));
  }

  void fail(Throwable fault) {
    behind = command -> CompletableFuture.failedStage(fault);
  }
}
