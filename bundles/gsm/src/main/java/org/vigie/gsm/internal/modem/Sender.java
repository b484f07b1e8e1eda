package org.vigie.gsm.internal.modem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtError;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.CmsErrors;
import org.vigie.gsm.internal.at.Fields;
import org.vigie.gsm.internal.pdu.Outgoing;
import org.vigie.sms.api.Reference;
import org.vigie.sms.api.SmsPart;
import org.vigie.sms.api.SmsText;

/** Sends messages, part by part (+CMGS; 3GPP TS 27.005, 4.3). By the modem's thread only. */
final class Sender {
  /** Less than that is too little for a network to answer. */
  private static final Duration LEAST = Duration.ofSeconds(5);

  private final AtomicInteger references;

  /**
   * @param references of long messages, going on where they were
   */
  Sender(AtomicInteger references) {
    this.references = references;
  }

  /**
   * Sends a message.
   *
   * @param deadline by {@link System#nanoTime}, when the outcome must be known
   * @throws AtException where it is not known what the modem made of it
   */
  SubmitOutcome send(Session session, Submission message, long deadline) throws AtException {
    if (!message.to().answerable()) {
      return new SubmitOutcome.Refused("'" + message.to() + "' is no number that can be texted");
    }
    Reference reference = Reference.narrow(references.incrementAndGet());
    Optional<List<SmsPart>> parts = SmsText.split(message.text(), reference);
    if (parts.isEmpty()) {
      return new SubmitOutcome.Refused("longer than " + SmsText.MOST_PARTS + " parts");
    }
    return send(session, message.to(), parts.get(), deadline);
  }

  private static SubmitOutcome send(
      Session session, TextAddress to, List<SmsPart> parts, long deadline) throws AtException {
    if (parts.size() > 1) {
      // The link is kept between the parts (3GPP TS 27.005, 3.5.6); not every modem knows it.
      session.ask(AtCommand.plain("AT+CMMS=1"));
    }
    List<String> peerIds = new ArrayList<>();
    for (SmsPart part : parts) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (left.compareTo(LEAST) < 0) {
        return tooSlow(peerIds.size(), parts.size());
      }
      Outgoing pdu = Outgoing.of(to.value(), part, session.config().receipts());
      AtReply reply = session.ask(command(pdu, shorter(left, session.timings().sending())));
      if (reply.error().isPresent()) {
        return failed(reply.error().get());
      }
      OptionalInt number = Fields.number(reply.fields(), 0);
      peerIds.add(number.isPresent() ? Translation.peerId(number.getAsInt(), to) : "");
    }
    return new SubmitOutcome.Taken(session.number(), peerIds.contains("") ? List.of() : peerIds);
  }

  private static AtCommand command(Outgoing pdu, Duration patience) {
    return AtCommand.plain("AT+CMGS=" + pdu.length()).with(pdu.hex()).within(patience);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Tried again it would take as long, and cost the first parts once more. */
  private static SubmitOutcome tooSlow(int sent, int all) {
    String cause = "only " + sent + " of " + all + " parts left in time";
    return sent > 0
        ? new SubmitOutcome.Refused(cause + ": too long for a modem")
        : new SubmitOutcome.Unavailable("busy with other messages");
  }

  private static SubmitOutcome failed(AtError error) {
    return CmsErrors.permanent(error)
        ? new SubmitOutcome.Refused(error.meaning())
        : new SubmitOutcome.Unavailable(error.meaning());
  }
}
