package org.vigie.gsm.internal.testing;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import org.vigie.api.call.CallCommand;
import org.vigie.api.runtime.CommandDoor;

/** What is behind the door of calls: notes what it is told, and has a media plane. */
public final class Core implements CommandDoor, AutoCloseable {
  private final List<CallCommand> commands = new CopyOnWriteArrayList<>();
  private final Plane media = new Plane();
  private volatile boolean full;
  private volatile Runnable meanwhile = () -> {};

  @Override
  public void submit(CallCommand command) {
    if (full) {
      throw new RejectedExecutionException("full");
    }
    if (command instanceof CallCommand.IncomingCall) {
      meanwhile.run();
    }
    commands.add(command);
  }

  /** What happens while it is being told of a call. */
  public void meanwhile(Runnable action) {
    meanwhile = action;
  }

  /** It takes nothing any more. */
  public void full() {
    full = true;
  }

  public Plane media() {
    return media;
  }

  public List<CallCommand> commands() {
    return commands;
  }

  /** What it was told of that kind. */
  public <T extends CallCommand> List<T> told(Class<T> kind) {
    return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Waits until it is told that. */
  public <T extends CallCommand> T awaits(Class<T> kind) {
    Optional<T> found = await().until(() -> told(kind).stream().findFirst(), Optional::isPresent);
    return found.orElseThrow();
  }

  @Override
  public void close() {
    media.close();
  }
}
