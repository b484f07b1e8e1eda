package org.vigie.gsm.internal.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextSegment;

/** What stands behind the door: writes down at once, or later, or not at all. */
public final class Door implements TextDoor {
  private final List<TextCommand> commands = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<TextOutcome>> open = new CopyOnWriteArrayList<>();
  private volatile Mode mode = Mode.WRITES;

  /** How the store is. */
  public enum Mode {
    WRITES,
    WAITS,
    FAILS
  }

  @Override
  public CompletionStage<TextOutcome> submit(TextCommand command) {
    CompletableFuture<TextOutcome> outcome = new CompletableFuture<>();
    Mode now = mode;
    if (now == Mode.WRITES) {
      outcome.complete(new TextOutcome.Done());
    } else if (now == Mode.FAILS) {
      outcome.completeExceptionally(new IllegalStateException("the disk is full"));
    } else {
      open.add(outcome);
    }
    // Seen only when it can be written down.
    commands.add(command);
    return outcome;
  }

  public void mode(Mode newMode) {
    mode = newMode;
  }

  /** Writes down what waits. */
  public void write() {
    for (CompletableFuture<TextOutcome> outcome : open) {
      outcome.complete(new TextOutcome.Done());
      open.remove(outcome);
    }
  }

  public List<TextSegment> segments() {
    return commands.stream()
        .filter(Received.class::isInstance)
        .map(command -> ((Received) command).segment())
        .toList();
  }

  /** The texts of what was received. */
  public List<String> texts() {
    return segments().stream().map(TextSegment::text).toList();
  }

  public List<ReceiptArrived> receipts() {
    return commands.stream()
        .filter(ReceiptArrived.class::isInstance)
        .map(ReceiptArrived.class::cast)
        .toList();
  }

  public long timesUp() {
    return commands.stream().filter(RouteUp.class::isInstance).count();
  }
}
