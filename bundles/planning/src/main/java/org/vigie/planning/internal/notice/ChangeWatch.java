package org.vigie.planning.internal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.Team;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Letter;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/**
 * Tells persons of changes of plannings that touch them, whichever door a change came by: it looks
 * at the history of the rules, and so finds after a restart what it still owes. On one thread.
 */
final class ChangeWatch implements Chore {
  /** Quiet hours hold a text back for less than a day. */
  private static final Duration BACK = Duration.ofHours(26);

  /** What is older is not told any more. */
  private static final Duration LATE = Duration.ofHours(2);

  private record Change(String team, Instant at) {}

  private final Worlds worlds;
  private final ChangeLetters letters;
  private final Post post;
  private final Map<Change, List<ChangeLetters.Dated>> known = new HashMap<>();

  ChangeWatch(Worlds worlds, ChangeLetters letters, Post post) {
    this.worlds = worlds;
    this.letters = letters;
    this.post = post;
  }

  @Override
  public String name() {
    return "notices of changes";
  }

  @Override
  public Optional<Instant> run(Instant now) {
    return worlds.present().flatMap(world -> run(world, now));
  }

  private Optional<Instant> run(World world, Instant now) {
    known.keySet().removeIf(change -> change.at().isBefore(now.minus(BACK)));
    List<Instant> next = new ArrayList<>();
    for (Team team : world.teams()) {
      for (Change change : lately(world, team.id(), now)) {
        known.computeIfAbsent(change, c -> letters.of(world, c.team(), c.at())).stream()
            .forEach(dated -> tell(dated, now, next));
      }
    }
    return next.stream().min(Instant::compareTo);
  }

  /** Not the first rules of a team: there was nothing before that they could have changed. */
  private static List<Change> lately(World world, String team, Instant now) {
    return world.history().changes(team).stream()
        .skip(1)
        .filter(now.minus(BACK)::isBefore)
        .map(at -> new Change(team, at))
        .toList();
  }

  private void tell(ChangeLetters.Dated dated, Instant now, List<Instant> next) {
    Letter letter = dated.letter();
    if (dated.due().isAfter(now)) {
      next.add(dated.due());
    } else if (!dated.due().isBefore(now.minus(LATE))) {
      post.tell(letter);
    }
  }
}
