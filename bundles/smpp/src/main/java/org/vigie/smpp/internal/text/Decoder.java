package org.vigie.smpp.internal.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.util.DefaultDecomposer;
import org.jsmpp.util.PDUDecomposer;
import org.jspecify.annotations.Nullable;
import org.vigie.api.number.Numbering;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;
import org.vigie.api.text.TextSegment.Part;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.pdu.Pdu;
import org.vigie.smpp.internal.pdu.Status;
import org.vigie.sms.api.Alphabet;
import org.vigie.sms.api.SmsPart;
import org.vigie.sms.api.SmsText;
import org.vigie.sms.api.UserDataHeader;

/** Reads deliver_sm and data_sm (SMPP 3.4, 4.6.1 and 4.7.1). Thread-safe. */
public final class Decoder {
  private static final int UDHI = 0x40;
  private static final int TYPE = 0x3C;
  private static final int SMSC_RECEIPT = 0x04;
  private static final int SME_DELIVERY = 0x08;
  private static final int INTERMEDIATE = 0x20;

  private final PDUDecomposer decomposer = new DefaultDecomposer();
  private final Numbering numbering;

  public Decoder(Numbering numbering) {
    this.numbering = numbering;
  }

  /** A PDU that cannot be read. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    Malformed(int status, Exception cause) {
      super(cause.getMessage(), cause);
      this.status = status;
    }

    /** With which command_status it is to be answered. */
    public int status() {
      return status;
    }
  }

  /** What both PDUs hold. */
  private record Message(
      Address from,
      Address to,
      int esmClass,
      int coding,
      byte[] text,
      OptionalParameter... parameters) {
    int type() {
      return esmClass & TYPE;
    }

    Optional<byte[]> octets(Tag tag) {
      OptionalParameter found = OptionalParameters.get(tag.code(), parameters);
      return Optional.ofNullable(found).map(Decoder::value);
    }
  }

  /** The value of a parameter of whatever kind, as octets. */
  private static byte[] value(OptionalParameter parameter) {
    byte[] whole = parameter.serialize();
    return Arrays.copyOfRange(whole, 4, whole.length);
  }

  /**
   * Reads a deliver_sm.
   *
   * @throws Malformed where it is none
   */
  public Incoming deliver(Pdu pdu, Instant at, SmscConfig config) throws Malformed {
    try {
      DeliverSm deliver = decomposer.deliverSm(pdu.octets());
      return incoming(
          new Message(
              address(deliver.getSourceAddrTon(), deliver.getSourceAddr()),
              address(deliver.getDestAddrTon(), deliver.getDestAddress()),
              deliver.getEsmClass(),
              deliver.getDataCoding(),
              deliver.getShortMessage(),
              deliver.getOptionalParameters()),
          at,
          config);
    } catch (PDUStringException e) {
      throw new Malformed(e.getErrorCode(), e);
    } catch (RuntimeException e) {
      // jSMPP runs past the end where lengths lie.
      throw new Malformed(Status.INVALID_MESSAGE_LENGTH, e);
    }
  }

  /**
   * Reads a data_sm.
   *
   * @throws Malformed where it is none
   */
  public Incoming data(Pdu pdu, Instant at, SmscConfig config) throws Malformed {
    try {
      DataSm data = decomposer.dataSm(pdu.octets());
      return incoming(
          new Message(
              address(data.getSourceAddrTon(), data.getSourceAddr()),
              address(data.getDestAddrTon(), data.getDestAddress()),
              data.getEsmClass(),
              data.getDataCoding(),
              new byte[0],
              data.getOptionalParameters()),
          at,
          config);
    } catch (PDUStringException e) {
      throw new Malformed(e.getErrorCode(), e);
    } catch (RuntimeException e) {
      throw new Malformed(Status.INVALID_MESSAGE_LENGTH, e);
    }
  }

  private static Address address(byte ton, @Nullable String digits) {
    return new Address(ton, (byte) 0, digits == null ? "" : digits);
  }

  private Incoming incoming(Message message, Instant at, SmscConfig config) {
    if (message.type() == INTERMEDIATE) {
      return new Incoming.Nothing("intermediate notification");
    }
    SmsPart part = part(message, config.form().packed());
    // Some SMSCs leave esm_class 0 and only name the message.
    boolean named = message.octets(Tag.RECEIPTED_MESSAGE_ID).isPresent();
    if (message.type() == SMSC_RECEIPT || named) {
      return new Incoming.Told(receipt(message, part));
    }
    if (message.type() == SME_DELIVERY) {
      Receipt receipt = receipt(message, part);
      if (!receipt.ids().isEmpty() && receipt.delivered().isPresent()) {
        return new Incoming.Told(receipt);
      }
    }
    return new Incoming.Text(segment(message, part, at, config));
  }

  private static SmsPart part(Message message, boolean packed) {
    byte[] octets =
        message.text().length > 0
            ? message.text()
            : message.octets(Tag.MESSAGE_PAYLOAD).orElse(message.text());
    boolean headed = (message.esmClass() & UDHI) != 0;
    Alphabet alphabet = DataCoding.alphabet(message.coding());
    if (packed && alphabet == Alphabet.GSM7) {
      return SmsPart.ofPacked(alphabet, headed, octets, Packed.septets(octets));
    }
    return SmsPart.ofOctets(alphabet, headed, octets);
  }

  private TextSegment segment(Message message, SmsPart part, Instant at, SmscConfig config) {
    Optional<Part> number = part.number().or(() -> sar(message)).filter(p -> p.total() > 1);
    TextAddress to = message.to().text(numbering);
    if (to.value().isEmpty() && !config.lines().isEmpty()) {
      to = config.lines().get(0);
    }
    // What is cut in two by the parts is mended when they are together again.
    String text = number.isPresent() ? part.text() : SmsText.mend(part.text());
    return new TextSegment(at, config.route(), message.from().text(numbering), to, text, number);
  }

  /** SMPP 3.4, 5.3.2.22 to 5.3.2.24. */
  private static Optional<Part> sar(Message message) {
    Optional<Integer> reference = message.octets(Tag.SAR_MSG_REF_NUM).map(Decoder::unsigned);
    Optional<Integer> total = message.octets(Tag.SAR_TOTAL_SEGMENTS).map(Decoder::unsigned);
    Optional<Integer> number = message.octets(Tag.SAR_SEGMENT_SEQNUM).map(Decoder::unsigned);
    if (reference.isEmpty() || total.isEmpty() || number.isEmpty()) {
      return Optional.empty();
    }
    return UserDataHeader.part(reference.get(), total.get(), number.get());
  }

  private static int unsigned(byte[] octets) {
    int value = 0;
    for (byte octet : octets) {
      value = value << 8 | octet & 0xFF;
    }
    return value;
  }

  private static Receipt receipt(Message message, SmsPart part) {
    Optional<String> id =
        message
            .octets(Tag.RECEIPTED_MESSAGE_ID)
            .map(octets -> Alphabet.LATIN1.decode(octets).replace("\0", "").trim())
            .filter(text -> !text.isEmpty());
    Optional<Integer> state = message.octets(Tag.MESSAGE_STATE).map(Decoder::unsigned);
    Optional<String> error =
        message
            .octets(Tag.NETWORK_ERROR_CODE)
            .filter(octets -> octets.length == 3)
            .map(octets -> (octets[0] & 0xFF) + "/" + (unsigned(octets) & 0xFFFF));
    return ReceiptReader.read(new ReceiptReader.Parameters(id, state, error), part.text());
  }
}
