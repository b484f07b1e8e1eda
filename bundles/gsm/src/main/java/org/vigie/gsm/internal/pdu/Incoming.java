package org.vigie.gsm.internal.pdu;

import java.util.Locale;
import org.vigie.sms.api.Alphabet;
import org.vigie.sms.api.DataCodingScheme;
import org.vigie.sms.api.SmsPart;

/** What comes from the service centre (3GPP TS 23.040, 9.2.2). */
public sealed interface Incoming {

  /**
   * A text, or a part of one (SMS-DELIVER).
   *
   * @param from {@code +} and digits, digits, or an alphanumeric sender
   */
  record Text(String from, SmsPart part) implements Incoming {}

  /**
   * What became of a text of ours (SMS-STATUS-REPORT).
   *
   * @param reference TP-MR
   * @param to TP-RA, as {@link Text#from}
   * @param status TP-ST
   */
  record Report(int reference, String to, int status) implements Incoming {
    /** Arrived (9.2.3.15). */
    public boolean delivered() {
      return status <= 0x1F;
    }

    /** The service centre has not given up: another report follows. */
    public boolean pending() {
      return status >= 0x20 && status <= 0x3F;
    }

    /** TP-ST with its meaning. */
    public String meaning() {
      return String.format(Locale.ROOT, "TP-ST 0x%02X: %s", status, words());
    }

    private String words() {
      return switch (status) {
        case 0x00 -> "received by the phone";
        case 0x01 -> "forwarded, the centre cannot confirm delivery";
        case 0x02 -> "replaced by the centre";
        case 0x20, 0x40, 0x60 -> "congestion";
        case 0x21, 0x61 -> "phone busy";
        case 0x22, 0x62 -> "no response from the phone";
        case 0x23, 0x63 -> "service rejected";
        case 0x24, 0x44, 0x64 -> "quality of service not available";
        case 0x25, 0x65 -> "error in the phone";
        case 0x41 -> "incompatible destination";
        case 0x42 -> "connection rejected by the phone";
        case 0x43 -> "not obtainable";
        case 0x45 -> "no interworking available";
        case 0x46 -> "validity period expired";
        case 0x47 -> "deleted by the sender";
        case 0x48 -> "deleted by the centre";
        case 0x49 -> "does not exist";
        default -> delivered() ? "delivered" : pending() ? "still trying" : "not delivered";
      };
    }
  }

  /**
   * Something that is for nobody here: a command, or a message of ours that lies in the storage.
   */
  record Other(int type) implements Incoming {}

  /**
   * Reads a PDU as a modem gives it, the service centre's address before it (3GPP TS 27.005, 3.1).
   *
   * @throws PduException where it is none
   */
  static Incoming read(String hex) throws PduException {
    Octets octets = Octets.ofHex(hex);
    octets.next(octets.next());
    int first = octets.next();
    return switch (first & 3) {
      case 0 -> text(first, octets);
      case 2 -> report(octets);
      default -> new Other(first & 3);
    };
  }

  private static Incoming text(int first, Octets octets) throws PduException {
    String from = Address.read(octets);
    octets.next(); // TP-PID
    Alphabet alphabet = DataCodingScheme.alphabet(octets.next());
    octets.next(7); // TP-SCTS
    int length = octets.next();
    boolean headed = (first & 0x40) != 0;
    return new Text(from, SmsPart.ofPacked(alphabet, headed, octets.rest(), length));
  }

  private static Incoming report(Octets octets) throws PduException {
    int reference = octets.next();
    String to = Address.read(octets);
    octets.next(14); // TP-SCTS, TP-DT
    return new Report(reference, to, octets.next());
  }
}
