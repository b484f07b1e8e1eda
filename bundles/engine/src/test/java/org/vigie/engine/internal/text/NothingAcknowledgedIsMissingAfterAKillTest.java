package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.runtime.SystemClock;
import org.vigie.store.internal.Store;

/** A real process on a real store, killed in a burst of texts in and out. */
class NothingAcknowledgedIsMissingAfterAKillTest {
  private static final Logger LOG =
      LoggerFactory.getLogger(NothingAcknowledgedIsMissingAfterAKillTest.class);
  private static final int BURST = 1_000;

  @TempDir Path directory;

  private Path acknowledged() {
    return directory.resolve("acknowledged");
  }

  private List<String> lines() throws IOException {
    return Files.exists(acknowledged()) ? Files.readAllLines(acknowledged()) : List.of();
  }

  private void kill() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.add(TextProcess.class.getName());
    command.addAll(List.of(directory.resolve("data").toString(), acknowledged().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    await().atMost(Duration.ofMinutes(3)).until(() -> lines().size() >= BURST);
    process.destroyForcibly().waitFor();
  }

  @Test
  void andWhatIsOwedLeaves() throws Exception {
    kill();
    Set<String> said = new HashSet<>(lines());
    try (Store store = TextProcess.store(directory.resolve("data"))) {
      await().until(() -> store.textStore().lastAlert() > 0);
      List<String> in = texts(store, Direction.IN);
      List<String> out = texts(store, Direction.OUT);
      Set<String> kept = new HashSet<>(in);
      kept.addAll(out);
      assertThat(kept).containsAll(said);
      assertThat(in).doesNotHaveDuplicates();
      int owed = accepted(store);
      try (TextHouse house = new TextHouse(store.textStore(), new SystemClock()).open()) {
        house.routesTakeAll(new SystemClock());
        await().atMost(Duration.ofMinutes(3)).until(() -> allLeft(house) && accepted(store) == 0);
        assertThat(store.textStore().openAlerts().stream().map(entry -> entry.alert()).distinct())
            .hasSize(in.size());
        LOG.info(
            "{} acknowledged, {} in and {} out on disk, {} handed out again for {} owed",
            said.size(),
            in.size(),
            out.size(),
            house.texts().size(),
            owed);
      }
    }
  }

  /** What is owed is read while nothing is written. */
  private static boolean allLeft(TextHouse house) {
    return house.side.part().text().contains("messages waiting: 0;") && house.side.unwritten() == 0;
  }

  private static int accepted(Store store) {
    return (int)
        store.textStore().owed(Instant.EPOCH).stream()
            .filter(message -> message.state() == MessageState.ACCEPTED)
            .count();
  }

  private static List<String> texts(Store store, Direction direction) {
    List<String> texts = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<MessageRecord> page = store.texts().messages(query(direction, cursor));
      page.items().forEach(message -> texts.add(message.text()));
      cursor = page.next();
    } while (cursor.isPresent());
    return texts;
  }

  private static MessageQuery query(Direction direction, Optional<String> cursor) {
    Optional<String> none = Optional.empty();
    return new MessageQuery(
        Optional.of(direction),
        Optional.empty(),
        none,
        none,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        500,
        cursor);
  }
}
