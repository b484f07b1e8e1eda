package org.vigie.routes.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextEffect.Send;
import org.vigie.api.text.TextOutcome;

/**
 * A real Camel context with the routes of messages in it, and a door that keeps what comes back.
 */
final class TextBench implements AutoCloseable {
  static final PhoneNumber LINE = new PhoneNumber("+33612345600");
  static final TextAddress PERSON = new TextAddress("+33612345601");

  final DefaultCamelContext camel = new DefaultCamelContext();
  final List<TextCommand> reported = new CopyOnWriteArrayList<>();
  final Manual later = new Manual();
  final TextOnlookers onlookers = new TextOnlookers();
  final SmsRoutes sms;
  final TextExitRoutes routes;
  volatile Instant now = CamelBench.CLOCK.instant();

  /** Keeps what is to be done after a while until the test says that the time has come. */
  private static final class Manual extends ScheduledThreadPoolExecutor {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    private Manual() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      tasks.add(task);
      return super.schedule(() -> {}, delay, unit);
    }
  }

  TextBench() {
    camel.start();
    TextDoor door =
        command -> {
          reported.add(command);
          return CompletableFuture.completedFuture(new TextOutcome.Done());
        };
    sms = new SmsRoutes(camel, door, () -> now, later);
    routes = new TextExitRoutes(camel, sms, onlookers);
  }

  static Submission submission(String id, boolean onlyOwner, PhoneNumber... from) {
    return new Submission(
        new MessageId(id),
        from.length == 0 ? Optional.empty() : Optional.of(from[0]),
        onlyOwner,
        PERSON,
        "Alerte 42",
        Purpose.ALERT);
  }

  /** Sends one that may leave by any route. */
  void send(String id, String... avoid) {
    routes.handle(new Send(submission(id, false), Set.of(avoid)));
  }

  /** What was reported of messages, in short. */
  List<String> told() {
    return reported.stream()
        .filter(TextCommand.MessageCommand.class::isInstance)
        .map(TextBench::words)
        .toList();
  }

  private static String words(TextCommand command) {
    if (command instanceof TextCommand.TrySent sent) {
      return sent.message() + " sent by " + sent.route();
    }
    if (command instanceof TextCommand.TryFailed failed) {
      String how = failed.permanent() ? " refused by " : " failed on ";
      return failed.message() + how + failed.route() + ": " + failed.cause();
    }
    TextCommand.NoRoute none = (TextCommand.NoRoute) command;
    return none.message() + " no route of " + none.eligible();
  }

  /** Routes that were said to work again. */
  List<String> up() {
    return reported.stream()
        .filter(TextCommand.RouteUp.class::isInstance)
        .map(command -> ((TextCommand.RouteUp) command).route())
        .toList();
  }

  long completed(String route) {
    return RouteCounter.read(camel, route, "ExchangesCompleted");
  }

  /** Time passes, and what was to be done by then is done. */
  void later(Duration time) {
    now = now.plus(time);
    for (Runnable task = later.tasks.poll(); task != null; task = later.tasks.poll()) {
      task.run();
    }
  }

  @Override
  public void close() {
    routes.close();
    sms.close();
    later.shutdownNow();
    camel.stop();
  }
}
