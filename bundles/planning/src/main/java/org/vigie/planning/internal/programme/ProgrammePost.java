package org.vigie.planning.internal.programme;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.planning.Programme;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.notices.api.DutyLines;
import org.vigie.planning.internal.run.Agenda;
import org.vigie.planning.internal.run.Letter;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.World;

/** Tells what was kept, and notes by which message. */
final class ProgrammePost {
  private static final Logger LOG = LoggerFactory.getLogger(ProgrammePost.class);

  /** A text is on disk, or cannot be, within 15 s: longer than that nobody waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ProgrammeBook book;
  private final Post post;
  private final Agenda agenda;

  ProgrammePost(ProgrammeBook book, Post post, Agenda agenda) {
    this.book = book;
    this.post = post;
    this.agenda = agenda;
  }

  /** Waits until it is written down; where that fails, it stays owed and is tried again. */
  Programme tell(Programme programme, Person person, World world) {
    if (person.sms().isEmpty()) {
      return programme;
    }
    Letter letter =
        new Letter(person, line(programme, world), programme.text(), "programme/" + programme.id());
    try {
      Optional<MessageRecord> message =
          post.send(letter).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return message.map(record -> told(programme, record.id())).orElse(programme);
    } catch (ExecutionException | TimeoutException unwritten) {
      LOG.warn("The programme of {} is told later: {}", person.id(), String.valueOf(unwritten));
      agenda.again();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    return programme;
  }

  private static Optional<Line> line(Programme programme, World world) {
    return programme.shifts().stream()
        .flatMap(shift -> DutyLines.of(world.setup(), shift.team()).stream())
        .findFirst()
        .or(() -> world.setup().setup().lines().stream().findFirst());
  }

  private Programme told(Programme programme, MessageId message) {
    Programme told =
        new Programme(
            programme.id(),
            programme.person(),
            programme.from(),
            programme.until(),
            programme.shifts(),
            programme.sentAt(),
            programme.sentBy(),
            Optional.of(message),
            programme.changes(),
            programme.text(),
            programme.digest());
    book.told(told);
    return told;
  }
}
