package org.vigie.messaging.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;
import org.vigie.api.text.TextSegment.Part;
import org.vigie.messaging.internal.in.Assembly;
import org.vigie.messaging.internal.in.BeforeRestart;
import org.vigie.messaging.internal.in.Fingerprint;
import org.vigie.messaging.internal.in.GivenUp;
import org.vigie.messaging.internal.in.PartKey;
import org.vigie.messaging.internal.in.Recent;

/**
 * Puts texts together from what routes receive, over routes, sessions and restarts, each once.
 * Costs of a step do not grow with what waits. Not thread-safe: confined to the thread that
 * decides.
 */
public final class Inbox {
  /** The same text from the same sender to the same number within this time is one. */
  public static final Duration REPEATED = Duration.ofSeconds(60);

  /** How long after its newest part a long message is delivered without those that are missing. */
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  /** How many parts are kept; over that, the oldest message is delivered as it is. */
  public static final int MOST_PARTS = 20_000;

  private final Supplier<String> ids;
  private final Map<PartKey, Assembly> waiting = new LinkedHashMap<>();
  private final Recent recent = new Recent(REPEATED);
  private final BeforeRestart before = new BeforeRestart(REPEATED);
  private final GivenUp givenUp = new GivenUp();
  private int parts;

  /** What one step gives. */
  private static final class Result {
    private final List<IncomingText> complete = new ArrayList<>();
    private final List<StoredSegment> keep = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean duplicate;

    private InboxDecision decision() {
      return new InboxDecision(complete, keep, done, duplicate);
    }
  }

  /**
   * @param ids gives parts that are kept their identities
   */
  public Inbox(Supplier<String> ids) {
    this.ids = ids;
  }

  /**
   * Takes up what was there before a restart; once, before all else.
   *
   * @param segments in any order
   * @param receivedLately messages that came in within {@link #REPEATED}
   */
  public void restore(
      List<StoredSegment> segments, List<MessageRecord> receivedLately, Instant now) {
    segments.stream()
        .sorted(Comparator.comparing((StoredSegment stored) -> stored.segment().at()))
        .forEach(stored -> stored.segment().part().ifPresent(part -> keep(stored, part)));
    receivedLately.stream()
        .filter(text -> text.createdAt().isAfter(now.minus(REPEATED)))
        .sorted(Comparator.comparing(MessageRecord::createdAt))
        .forEach(
            text -> recent.remember(print(text.from(), text.to(), text.text()), text.createdAt()));
    before.restore(receivedLately);
  }

  private static Fingerprint print(TextAddress from, TextAddress to, String text) {
    return Fingerprint.of(from.value(), to.value(), text);
  }

  public InboxDecision received(TextSegment segment, Instant now) {
    Result result = new Result();
    Optional<Part> part = segment.part().filter(some -> some.total() > 1);
    if (part.isPresent()) {
      part(segment, part.get(), now, result);
    } else {
      Assembly alone = alone(segment, new Part(0, 1, 1));
      complete(alone.text(), now, result);
    }
    return result.decision();
  }

  private static Assembly alone(TextSegment segment, Part part) {
    Assembly alone = new Assembly(PartKey.of(segment, part));
    alone.last(segment, part);
    return alone;
  }

  private void part(TextSegment segment, Part part, Instant now, Result result) {
    PartKey key = PartKey.of(segment, part);
    Fingerprint print = key.fingerprint(part.number(), segment.text());
    @Nullable Assembly assembly = waiting.get(key);
    if (assembly == null && late(segment, part, print, now, result)) {
      return;
    }
    @Nullable String known = assembly == null ? null : assembly.texts().get(part.number());
    if (known != null && known.equals(segment.text())) {
      result.duplicate = true;
    } else if (known != null) {
      // Another message under the same reference: what came of the first one is all there will be.
      giveUp(key, now, result);
      start(segment, part, result);
    } else if (assembly != null && assembly.completeWith(part.number())) {
      assembly.last(segment, part);
      finish(assembly, now, result);
    } else {
      start(segment, part, result);
      relieve(now, result);
    }
  }

  /** Deals with a part whose message was delivered already. */
  private boolean late(
      TextSegment segment, Part part, Fingerprint print, Instant now, Result result) {
    if (recent.knows(print, now) || before.knows(segment, part, now)) {
      result.duplicate = true;
      return true;
    }
    GivenUp.Late late = givenUp.late(PartKey.of(segment, part), part.number(), print, now);
    if (late == GivenUp.Late.MISSING) {
      complete(alone(segment, part).text(), now, result);
    }
    result.duplicate |= late == GivenUp.Late.REPEATED;
    return late != GivenUp.Late.NO;
  }

  private void start(TextSegment segment, Part part, Result result) {
    StoredSegment stored = new StoredSegment(ids.get(), segment);
    keep(stored, part);
    result.keep.add(stored);
  }

  /** The messages stand in the order of their newest parts: so do their deadlines. */
  private void keep(StoredSegment stored, Part part) {
    PartKey key = PartKey.of(stored.segment(), part);
    @Nullable Assembly there = waiting.remove(key);
    Assembly assembly = there == null ? new Assembly(key) : there;
    parts -= assembly.size();
    assembly.add(stored, part);
    parts += assembly.size();
    waiting.put(key, assembly);
  }

  private void finish(Assembly assembly, Instant now, Result result) {
    PartKey key = assembly.key();
    assembly.texts().forEach((number, text) -> recent.remember(key.fingerprint(number, text), now));
    drop(assembly, result);
    complete(assembly.text(), now, result);
  }

  private void giveUp(PartKey key, Instant now, Result result) {
    @Nullable Assembly assembly = waiting.get(key);
    if (assembly != null) {
      givenUp.add(assembly, now);
      drop(assembly, result);
      complete(assembly.text(), now, result);
    }
  }

  private void drop(Assembly assembly, Result result) {
    waiting.remove(assembly.key());
    parts -= assembly.kept().size();
    result.done.addAll(assembly.kept());
  }

  private void complete(IncomingText text, Instant now, Result result) {
    Fingerprint print = print(text.from(), text.to(), text.text());
    if (recent.knows(print, now)) {
      result.duplicate = true;
    } else {
      recent.remember(print, now);
      result.complete.add(text);
    }
  }

  private void relieve(Instant now, Result result) {
    while (parts > MOST_PARTS) {
      giveUp(waiting.keySet().iterator().next(), now, result);
    }
  }

  /** Delivers long messages whose missing parts have not come in time. */
  public InboxDecision due(Instant now) {
    Result result = new Result();
    overdue(now).forEach(assembly -> giveUp(assembly.key(), now, result));
    return result.decision();
  }

  private List<Assembly> overdue(Instant now) {
    List<Assembly> overdue = new ArrayList<>();
    for (Assembly assembly : waiting.values()) {
      if (assembly.newest().plus(PATIENCE).isAfter(now)) {
        return overdue;
      }
      overdue.add(assembly);
    }
    return overdue;
  }

  /** When {@link #due} is to be called next. */
  public Optional<Instant> nextDeadline() {
    return waiting.values().stream().findFirst().map(oldest -> oldest.newest().plus(PATIENCE));
  }
}
