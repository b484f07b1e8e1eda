package org.vigie.smpp.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.PDUComposer;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.config.SmscConfig.LongForm;
import org.vigie.smpp.internal.pdu.Status;
import org.vigie.sms.api.Alphabet;
import org.vigie.sms.api.Reference;
import org.vigie.sms.api.SmsPart;
import org.vigie.sms.api.SmsText;

/** Writes messages as submit_sm (SMPP 3.4, 4.4.1). Thread-safe. */
public final class Encoder {
  private static final byte UDHI = 0x40;
  private static final byte RECEIPT = 0x01;
  private static final int LONGEST_PAYLOAD = 64_000;

  private final PDUComposer composer = new DefaultComposer();
  private final AtomicInteger references;

  /**
   * @param firstReference of the long messages that follow; by chance, so that after a restart they
   *     do not continue another message at the receiver
   */
  public Encoder(int firstReference) {
    references = new AtomicInteger(firstReference);
  }

  /** A message that cannot be written. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String cause) {
      super(cause);
    }
  }

  /**
   * What is to be sent for a message.
   *
   * @param from what the receiver sees, where it is a number
   * @param receipts whether the SMSC is asked to tell what becomes of it
   */
  public record Written(Optional<PhoneNumber> from, List<SubmitPdu> pdus, boolean receipts) {}

  private record Content(byte esmClass, byte[] text, OptionalParameter... parameters) {}

  /**
   * Writes a message.
   *
   * @throws Unfit where it cannot be sent as it is: too long, an address that is none
   */
  public Written write(Submission submission, SmscConfig config) throws Unfit {
    TextAddress from = source(submission, config);
    Alphabet alphabet = Alphabet.forText(submission.text());
    List<SubmitPdu> pdus = new ArrayList<>();
    for (Content content : contents(submission.text(), alphabet, config.form())) {
      pdus.add(submit(from, submission.to(), content, alphabet, config.receipts()));
    }
    return new Written(from.number(), pdus, config.receipts());
  }

  /**
   * The number asked for, where the route owns it or owns none; else its own first: an SMSC refuses
   * what is not its customer's.
   */
  private static TextAddress source(Submission submission, SmscConfig config) {
    Optional<TextAddress> wanted = submission.from().map(TextAddress::of);
    if (config.lines().isEmpty()) {
      return wanted.orElse(new TextAddress(""));
    }
    return wanted.filter(config.lines()::contains).orElse(config.lines().get(0));
  }

  private List<Content> contents(String text, Alphabet alphabet, SmscConfig.Form form)
      throws Unfit {
    LongForm longForm = form.longForm();
    int number = references.getAndIncrement();
    Reference reference =
        longForm == LongForm.UDH ? Reference.narrow(number) : Reference.wide(number);
    List<SmsPart> parts =
        SmsText.split(text, alphabet, reference)
            .orElseThrow(() -> new Unfit("too long: more than 255 parts"));
    if (parts.size() > 1 && longForm == LongForm.PAYLOAD) {
      return List.of(payload(text, alphabet, form.packed()));
    }
    List<Content> contents = new ArrayList<>();
    for (SmsPart part : parts) {
      contents.add(
          parts.size() > 1 && longForm == LongForm.SAR
              ? segment(part, reference, form.packed())
              : headed(part, form.packed()));
    }
    return contents;
  }

  private static Content headed(SmsPart part, boolean packed) {
    byte esmClass = part.hasHeader() ? UDHI : 0;
    return new Content(esmClass, packed ? part.packed() : part.userData());
  }

  /** SMPP 3.4, 5.3.2.22 to 5.3.2.24. */
  private static Content segment(SmsPart part, Reference reference, boolean packed) {
    var number = part.number().orElseThrow();
    return new Content(
        (byte) 0,
        bare(part, packed),
        new OptionalParameter.Short(Tag.SAR_MSG_REF_NUM, (short) reference.value()),
        new OptionalParameter.Byte(Tag.SAR_TOTAL_SEGMENTS, (byte) number.total()),
        new OptionalParameter.Byte(Tag.SAR_SEGMENT_SEQNUM, (byte) number.number()));
  }

  private static byte[] bare(SmsPart part, boolean packed) {
    SmsPart alone = SmsPart.ofOctets(part.alphabet(), false, part.content());
    return packed ? alone.packed() : alone.userData();
  }

  /** SMPP 3.4, 5.3.2.32. */
  private static Content payload(String text, Alphabet alphabet, boolean packed) throws Unfit {
    byte[] octets = bare(SmsPart.ofOctets(alphabet, false, alphabet.encode(text)), packed);
    if (octets.length > LONGEST_PAYLOAD) {
      throw new Unfit("too long: more than " + LONGEST_PAYLOAD + " octets");
    }
    return new Content(
        (byte) 0,
        new byte[0],
        new OptionalParameter.OctetString(Tag.MESSAGE_PAYLOAD.code(), octets));
  }

  private SubmitPdu submit(
      TextAddress from, TextAddress to, Content content, Alphabet alphabet, boolean receipt)
      throws Unfit {
    Address source = Address.of(from);
    Address destination = Address.of(to);
    try {
      return new SubmitPdu(
          composer.submitSm(
              0,
              "",
              source.ton(),
              source.npi(),
              source.digits(),
              destination.ton(),
              destination.npi(),
              destination.digits(),
              content.esmClass(),
              (byte) 0,
              (byte) 0,
              "",
              "",
              receipt ? RECEIPT : 0,
              (byte) 0,
              DataCoding.of(alphabet),
              (byte) 0,
              content.text(),
              content.parameters()));
    } catch (PDUStringException e) {
      throw new Unfit(Status.text(e.getErrorCode()) + ", before it was sent: " + e.getMessage());
    }
  }
}
