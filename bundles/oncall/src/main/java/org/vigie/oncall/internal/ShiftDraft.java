package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.oncall.Shift;

/** Shifts while they are being put together, from one answer to the next. */
final class ShiftDraft implements Timeline.Walker {
  private record Post(String team, int rank, String person, String why) {}

  private static final Comparator<Shift> ORDER =
      Comparator.comparing(Shift::from).thenComparingInt(Shift::rank);

  private final List<Shift> done = new ArrayList<>();
  private final Map<Post, Instant> running = new LinkedHashMap<>();

  @Override
  public void planned(OnCall answer) {
    List<Post> posts = new ArrayList<>();
    for (RankOnCall rank : answer.ranks()) {
      rank.persons().forEach(p -> posts.add(new Post(answer.team(), rank.rank(), p, rank.why())));
    }
    running.entrySet().removeIf(r -> !posts.contains(r.getKey()) && ends(r, answer.at()));
    posts.forEach(post -> running.putIfAbsent(post, answer.at()));
  }

  @Override
  public void nothing(Instant from) {
    running.entrySet().removeIf(r -> ends(r, from));
  }

  List<Shift> until(Instant end) {
    running.entrySet().removeIf(r -> ends(r, end));
    done.sort(ORDER);
    return List.copyOf(done);
  }

  private boolean ends(Map.Entry<Post, Instant> run, Instant at) {
    Post post = run.getKey();
    return done.add(
        new Shift(post.team(), post.rank(), post.person(), run.getValue(), at, post.why()));
  }
}
