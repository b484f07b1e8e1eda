package org.vigie.notices.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.CallBack;
import org.vigie.api.setup.Node.HearMessages;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.OnCallResolver;

/** Whom a call concerns. */
public final class Concerned {
  private final SetupIndex setup;
  private final OnCallResolver oncall;

  /**
   * @param oncall made of the same setup
   */
  public Concerned(SetupIndex setup, OnCallResolver oncall) {
    this.setup = setup;
    this.oncall = oncall;
  }

  /**
   * Says whether a call is somebody's call for help. Whoever ought to know of an alert or of a test
   * that failed is told by the alert itself.
   */
  public static boolean anybody(CallRecord call, Line line) {
    boolean ours =
        call.path().stream()
            .map(line.nodes()::get)
            .anyMatch(node -> node instanceof CallBack || node instanceof HearMessages);
    boolean asked =
        call.details().kind() == CallKind.INCOMING || call.details().callBackOf().isPresent();
    return call.alert().isEmpty() && asked && !ours;
  }

  /** Those whom words of a line's settings mean; somebody may be among them twice. */
  public List<String> of(List<Recipient> recipients, CallRecord call, Line line) {
    return recipients.stream().flatMap(recipient -> of(recipient, call, line)).toList();
  }

  private Stream<String> of(Recipient recipient, CallRecord call, Line line) {
    return switch (recipient) {
      case MANAGERS -> teams(call, line).flatMap(team -> team.managers().stream());
      case TRIED -> call.attempts().stream().flatMap(attempt -> attempt.person().stream());
      case ON_CALL -> onCall(call, line);
    };
  }

  /** Those on call when it came, at every rank. */
  public Stream<String> onCall(CallRecord call, Line line) {
    return teams(call, line)
        .flatMap(team -> oncall.at(team.id(), call.startedAt()).stream())
        .map(OnCall::ranks)
        .flatMap(List::stream)
        .map(RankOnCall::persons)
        .flatMap(List::stream);
  }

  /** The teams that were searched; all of the line where the call came to none. */
  private Stream<Team> teams(CallRecord call, Line line) {
    List<Team> met = teams(call.path().stream().map(line.nodes()::get));
    return met.isEmpty() ? teams(line.nodes().values().stream()).stream() : met.stream();
  }

  private List<Team> teams(Stream<Node> nodes) {
    return nodes
        .filter(Objects::nonNull)
        .flatMap(node -> LineTeams.named(node).stream())
        .distinct()
        .sorted()
        .flatMap(id -> setup.team(id).stream())
        .toList();
  }
}
