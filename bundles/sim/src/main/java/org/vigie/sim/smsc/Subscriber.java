package org.vigie.sim.smsc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody with a mobile phone. Thread-safe. */
public final class Subscriber {
  private final Smsc smsc;
  private final String number;
  private final BlockingQueue<Text> unread = new LinkedBlockingQueue<>();
  private final List<Text> received = new CopyOnWriteArrayList<>();
  private final List<Consumer<Text>> habits = new CopyOnWriteArrayList<>();

  Subscriber(Smsc smsc, String number) {
    this.smsc = smsc;
    this.number = number;
  }

  public String number() {
    return number;
  }

  /**
   * Texts somebody. The stage ends when the peer has answered for all parts: 0, or the
   * command_status of the first that was refused for good.
   */
  public CompletableFuture<Integer> texts(String to, String text) {
    return texts(to, text, LongForm.UDH8, Set.of());
  }

  /** The same, with a say in how a long text is cut. */
  public CompletableFuture<Integer> texts(
      String to, String text, LongForm form, Set<Integer> lost) {
    return texts(to, text, form, lost, smsc.nextReference());
  }

  /**
   * The same, with the reference that marks what belongs together.
   *
   * @param lost numbers of parts that do not leave
   * @param reference 0 to 255, or 65535 where the form has room for it
   */
  public CompletableFuture<Integer> texts(
      String to, String text, LongForm form, Set<Integer> lost, int reference) {
    return smsc.deliver(Outgoing.of(number, to, text, form, lost, reference));
  }

  /** All texts so far, in order. */
  public List<Text> received() {
    return List.copyOf(received);
  }

  /** The next one that was not fetched yet. */
  public Optional<Text> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(unread.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** What they do with each text; must not block. */
  public void onText(Consumer<Text> habit) {
    habits.add(habit);
  }

  void receives(Text text) {
    received.add(text);
    unread.add(text);
    habits.forEach(habit -> habit.accept(text));
  }
}
