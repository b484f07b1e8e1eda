package org.vigie.gsm.internal.modem;

import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextSegment;
import org.vigie.gsm.internal.pdu.Incoming;
import org.vigie.gsm.internal.pdu.PduException;

/** Makes commands of PDUs. */
final class Translation {
  private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

  private final String route;
  private final InstantSource clock;
  private final Numbering numbering;

  Translation(String route, InstantSource clock, Numbering numbering) {
    this.route = route;
    this.clock = clock;
    this.numbering = numbering;
  }

  /**
   * What a PDU says, for the number that the SIM has; empty where it says nothing to anybody. One
   * that cannot be read is passed on as it is: somebody has sent it.
   */
  Optional<TextCommand> of(String pdu, Optional<PhoneNumber> own) {
    try {
      Incoming incoming = Incoming.read(pdu);
      if (incoming instanceof Incoming.Text text) {
        return Optional.of(received(text.from(), own, text.part().text(), text.part().number()));
      }
      if (incoming instanceof Incoming.Report report && !report.pending()) {
        return Optional.of(receipt(report));
      }
      return Optional.empty();
    } catch (PduException e) {
      LOG.warn(
          "{}: a message that cannot be read ({}) is passed on as it is", route, e.getMessage());
      return Optional.of(received("", own, "[?] " + pdu, Optional.empty()));
    }
  }

  private TextCommand received(
      String from, Optional<PhoneNumber> own, String text, Optional<TextSegment.Part> part) {
    TextAddress to = new TextAddress(own.map(PhoneNumber::e164).orElse(""));
    return new Received(new TextSegment(clock.instant(), route, address(from), to, text, part));
  }

  private TextCommand receipt(Incoming.Report report) {
    String peerId = peerId(report.reference(), address(report.to()));
    return new ReceiptArrived(clock.instant(), route, peerId, report.delivered(), report.meaning());
  }

  private TextAddress address(String address) {
    return numbering.parse(address).map(TextAddress::of).orElse(new TextAddress(address));
  }

  /**
   * What a part that was sent is called: TP-MR alone is one octet, and comes again after 256 parts
   * to whomever (3GPP TS 23.040, 9.2.3.6); with the destination, after 256 parts to the same.
   */
  static String peerId(int reference, TextAddress to) {
    return reference + "/" + to.value();
  }
}
