package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextSegment;
import org.vigie.testkit.LeapClock;

/**
 * A process dies at any moment: what the disk had then is all that is left. Peers repeat what was
 * not acknowledged to them, as SMSCs do.
 */
class NothingIsLostInACrashTest {
  private static final int TEXTS = 400;

  private final LeapClock clock = new LeapClock(TextTown.START);

  /** What was told to those who asked, by a moment, and what the disk had just after it. */
  private record Moment(Set<TextCommand> acknowledged, MemoryTextStore disk) {}

  private List<TextCommand> commands(Random random) {
    List<TextCommand> commands = new ArrayList<>();
    for (int n = 0; n < TEXTS; n++) {
      switch (random.nextInt(4)) {
        case 0 -> commands.add(TextTown.request("out " + n, key(n), clock.instant()));
        case 1 -> {
          commands.add(part(n, 1));
          commands.add(part(n, 2));
        }
        case 2 -> {
          TextCommand text = TextTown.text(TextTown.sender(n), "in " + n, clock.instant());
          commands.add(text);
          commands.add(text);
        }
        default -> commands.add(TextTown.text(TextTown.sender(n), "in " + n, clock.instant()));
      }
    }
    return commands;
  }

  private static Optional<String> key(int n) {
    return Optional.of("key " + n);
  }

  private Received part(int n, int number) {
    var one = TextTown.part(number == 1 ? "in " + n + " be" : "gin", number, 2, clock.instant());
    var s = one.segment();
    return new Received(
        new TextSegment(s.at(), s.route(), TextTown.sender(n), s.to(), s.text(), s.part()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void atAnyMoment(long seed) {
    Random random = new Random(seed);
    List<TextCommand> commands = commands(random);
    Moment moment = crash(commands, random);
    long repeated = goOn(commands, moment);
    check(commands, moment.disk());
    assertThat(repeated).isGreaterThanOrEqualTo(0);
  }

  /** Runs until a moment, and leaves what was on disk then. */
  private Moment crash(List<TextCommand> commands, Random random) {
    MemoryTextStore store = new MemoryTextStore();
    try (TextHouse house = new TextHouse(store, clock).open()) {
      house.routes.react(
          (send, report) -> {
            if (send.submission().text().hashCode() % 3 != 0) {
              FakeRoutes.taking(clock).accept(send, report);
            }
          });
      Map<TextCommand, CompletableFuture<TextOutcome>> stages = new LinkedHashMap<>();
      int until = random.nextInt(commands.size());
      for (int n = 0; n <= until; n++) {
        stages.put(commands.get(n), house.submit(commands.get(n)));
        LockSupport.parkNanos(random.nextInt(100_000));
      }
      LockSupport.parkNanos(random.nextInt(2_000_000));
      // First what was said, then what is on disk: all that was said must be there.
      Set<TextCommand> said =
          stages.entrySet().stream()
              .filter(each -> each.getValue().isDone())
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(HashSet::new));
      return new Moment(said, store.copy());
    }
  }

  /** The peers repeat what they were not told of, and go on; the routes take everything. */
  private long goOn(List<TextCommand> commands, Moment moment) {
    try (TextHouse house = new TextHouse(moment.disk(), clock)) {
      house.routes.react(FakeRoutes.taking(clock));
      house.open();
      List<CompletableFuture<TextOutcome>> stages =
          commands.stream()
              .filter(command -> !moment.acknowledged().contains(command))
              .map(house::submit)
              .toList();
      await().until(() -> stages.stream().allMatch(CompletableFuture::isDone));
      assertThat(stages).noneMatch(CompletableFuture::isCompletedExceptionally);
      await().until(() -> moment.disk().messages(Direction.OUT).stream().allMatch(this::sent));
      return house.routes.sends().size();
    }
  }

  private boolean sent(MessageRecord message) {
    return message.state() == MessageState.SENT;
  }

  private static void check(List<TextCommand> commands, MemoryTextStore disk) {
    Set<String> wantedIn = new HashSet<>();
    Set<String> wantedOut = new HashSet<>();
    for (TextCommand command : commands) {
      if (command instanceof TextCommand.SendRequested request) {
        wantedOut.add(request.text());
      } else if (command instanceof Received received && received.segment().part().isEmpty()) {
        wantedIn.add(received.segment().text());
      } else if (command instanceof Received received
          && received.segment().text().contains("in ")) {
        wantedIn.add(received.segment().text() + "gin");
      }
    }
    List<String> in = disk.messages(Direction.IN).stream().map(MessageRecord::text).toList();
    assertThat(in).containsExactlyInAnyOrderElementsOf(wantedIn);
    List<String> out =
        disk.messages(Direction.OUT).stream()
            .filter(message -> message.idempotencyKey().isPresent())
            .map(MessageRecord::text)
            .toList();
    assertThat(out).containsExactlyInAnyOrderElementsOf(wantedOut);
    assertThat(disk.segments()).isEmpty();
    assertThat(disk.entries()).extracting(entry -> entry.alert()).doesNotContainNull();
    assertThat(disk.openAlerts().stream().map(entry -> entry.alert()).distinct())
        .hasSize(wantedIn.size());
  }
}
