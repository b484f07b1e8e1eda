package org.vigie.notices.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SetupIndex;
import org.vigie.notices.internal.Concerned;
import org.vigie.notices.internal.MessageMail;
import org.vigie.oncall.api.OnCallResolver;

/** Who is told by mail of a message that a caller left, and in which words. */
public final class CallMails {
  private final SetupIndex setup;
  private final Concerned concerned;
  private final Function<PhoneNumber, String> display;

  /**
   * @param oncall made of the same setup
   * @param display writes a number the way people read it
   */
  public CallMails(SetupIndex setup, OnCallResolver oncall, Function<PhoneNumber, String> display) {
    this.setup = setup;
    this.display = display;
    concerned = new Concerned(setup, oncall);
  }

  /**
   * The mails that a call owes once it is over, one for each person who has an address: those whom
   * its line's {@code notify.voicemail} names. A mail wakes nobody, and so takes nobody's SMS away.
   *
   * @param alerted the message is an alert: those on call have a mail beside it, whatever the line
   *     says
   */
  public List<OwedMail> of(CallRecord call, boolean alerted) {
    Optional<Line> line = setup.line(call.line());
    boolean left = call.verdict().equals(Optional.of(Verdict.VOICEMAIL));
    if (!left || line.isEmpty() || !Concerned.anybody(call, line.get())) {
      return List.of();
    }
    Set<String> told =
        new LinkedHashSet<>(concerned.of(line.get().notices().voicemail(), call, line.get()));
    if (alerted) {
      concerned.onCall(call, line.get()).forEach(told::add);
    }
    MessageMail wording = new MessageMail(call, line.get(), setup, display);
    return told.stream()
        .flatMap(id -> setup.person(id).stream())
        .flatMap(person -> person.email().stream().map(to -> wording.to(person.id(), to)))
        .toList();
  }
}
