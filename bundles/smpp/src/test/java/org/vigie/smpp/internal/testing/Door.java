package org.vigie.smpp.internal.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** The way into the appliance, as a route sees it: what comes is kept, and written when told. */
public final class Door implements TextDoor {
  private static final TextOutcome DONE = new TextOutcome.Done();

  private final BlockingQueue<TextCommand> commands = new LinkedBlockingQueue<>();
  private volatile Function<TextCommand, CompletionStage<TextOutcome>> disk =
      command -> CompletableFuture.completedFuture(DONE);

  @Override
  public CompletionStage<TextOutcome> submit(TextCommand command) {
    CompletionStage<TextOutcome> written = disk.apply(command);
    commands.add(command);
    return written;
  }

  /** From now on it is written like this. */
  public void disk(Function<TextCommand, CompletionStage<TextOutcome>> newDisk) {
    disk = newDisk;
  }

  /** From now on what comes is written when the future completes. */
  public CompletableFuture<TextOutcome> holds() {
    CompletableFuture<TextOutcome> future = new CompletableFuture<>();
    disk(command -> future);
    return future;
  }

  /** The next command of a kind; others before it are dropped. */
  public <T extends TextCommand> T next(Class<T> kind) {
    try {
      for (int i = 0; i < 1000; i++) {
        TextCommand command = commands.poll(60, SECONDS);
        if (command == null) {
          throw new AssertionError("no " + kind.getSimpleName());
        }
        if (kind.isInstance(command)) {
          return kind.cast(command);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no " + kind.getSimpleName());
  }

  public List<TextCommand> all() {
    return List.copyOf(commands);
  }

  public long count(Class<? extends TextCommand> kind) {
    return commands.stream().filter(kind::isInstance).count();
  }
}
