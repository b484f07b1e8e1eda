package org.vigie.smpp.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;
import org.vigie.numbering.internal.PhoneNumbering;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.config.SmscConfig.LongForm;
import org.vigie.smpp.internal.config.SmscConfigReader;
import org.vigie.smpp.internal.pdu.Frames;
import org.vigie.sms.api.SmsText;

/**
 * What we write, turned round by an SMSC and read by us: submit_sm and deliver_sm have the same
 * fields in the same order (SMPP 3.4, 4.4.1 and 4.6.1), so that the octets can be the same.
 */
class TextSurvivesEveryFormTest {
  private static final int DELIVER = 5;

  private final PhoneNumbering numbering = new PhoneNumbering();
  private final Encoder encoder = new Encoder(0xFFFE);
  private final Decoder decoder = new Decoder(numbering);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(500),
        Arbitraries.strings().withChars("aé€{}[]~|^àÉ 0").ofMaxLength(900),
        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(900));
  }

  @Property(tries = 500)
  void anyText(@ForAll("texts") String text, @ForAll LongForm form) throws Exception {
    assertThat(roundTrip(text, form, false)).isEqualTo(SmsText.mend(visible(text)));
  }

  @Property(tries = 500)
  void anyTextPacked(@ForAll("texts") String text, @ForAll LongForm form) throws Exception {
    // Without a count beside them, a last @ and padding are the same.
    String sure = text + ".";
    String back = roundTrip(sure, form, true);
    assertThat(back.replaceAll("@$", "")).isEqualTo(SmsText.mend(visible(sure)));
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(c -> visible.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return visible.toString();
  }

  private String roundTrip(String text, LongForm form, boolean packed) throws Exception {
    Map<String, String> values =
        Map.of(
            "host",
            "127.0.0.1",
            "lines",
            "0712345678",
            "longMessages",
            form.name(),
            "packed",
            Boolean.toString(packed));
    SmscConfig config = SmscConfigReader.read("alpha", values, numbering).config();
    Submission submission =
        new Submission(
            new MessageId("x"),
            Optional.empty(),
            false,
            TextAddress.of(new PhoneNumber("+33612345601")),
            text,
            Purpose.ALERT);
    List<TextSegment> segments = new ArrayList<>();
    for (SubmitPdu pdu : encoder.write(submission, config).pdus()) {
      segments.add(turned(pdu, config));
    }
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      TextSegment segment = segments.get(i);
      assertThat(segment.from().value()).isEqualTo("+33712345678");
      assertThat(segment.to().value()).isEqualTo("+33612345601");
      assertThat(segment.part().map(TextSegment.Part::number).orElse(1)).isEqualTo(i + 1);
      assertThat(segment.part().map(TextSegment.Part::total).orElse(1)).isEqualTo(segments.size());
      whole.append(segment.text());
    }
    return SmsText.mend(whole.toString());
  }

  private TextSegment turned(SubmitPdu pdu, SmscConfig config)
      throws IOException, Decoder.Malformed {
    byte[] octets = pdu.numbered(1);
    octets[7] = DELIVER;
    Frames frames = new Frames(new DataInputStream(new ByteArrayInputStream(octets)));
    Incoming incoming = decoder.deliver(frames.next(), Instant.EPOCH, config);
    return ((Incoming.Text) incoming).segment();
  }
}
