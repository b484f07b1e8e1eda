package org.vigie.sip.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.CallCommand;
import org.vigie.api.runtime.CommandDoor;

/** Stands where the core stands: takes commands, and may react to them at once. */
public final class Core implements CommandDoor {
  private final BlockingQueue<CallCommand> commands = new LinkedBlockingQueue<>();
  private volatile @Nullable Consumer<CallCommand> reaction;

  /** What is done with each command, on the thread that brings it. */
  public void reactTo(Consumer<CallCommand> what) {
    reaction = what;
  }

  @Override
  public void submit(CallCommand command) {
    commands.add(command);
    Consumer<CallCommand> what = reaction;
    if (what != null) {
      what.accept(command);
    }
  }

  /**
   * The next command, which must be of a kind and come within twenty seconds: a loaded machine is
   * slow, not wrong.
   */
  public <T extends CallCommand> T next(Class<T> kind) {
    return within(20, kind);
  }

  public <T extends CallCommand> T within(int seconds, Class<T> kind) {
    try {
      CallCommand command = commands.poll(seconds, TimeUnit.SECONDS);
      assertThat(command).as("next command").isInstanceOf(kind);
      return kind.cast(command);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public boolean isQuiet() {
    return commands.isEmpty();
  }

  public int pending() {
    return commands.size();
  }

  @Override
  public String toString() {
    return commands.toString();
  }
}
