package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;

class BadInputTest {
  private final Appliance appliance = new Appliance();
  private final Phone carrier = new Phone(appliance.port());
  private final Caller caller = new Caller(carrier, appliance.port());

  @BeforeEach
  void trunk() {
    appliance.trunk("carrier", carrier.port(), Map.of());
  }

  @AfterEach
  void close() {
    carrier.close();
    appliance.close();
  }

  /** A call is taken as if nothing had been. */
  private void stillWorks() {
    while (carrier.poll(200).isPresent()) {
      continue;
    }
    assertThat(appliance.core().toString()).isEqualTo("[]");
    String invite = new Caller(carrier, appliance.port()).invite();
    // Sent again as UDP asks for: the socket may still be full.
    await()
        .until(
            () -> {
              carrier.send(invite);
              return !appliance.core().isQuiet();
            });
    appliance.offered();
  }

  @Test
  void garbageIsSurvived() {
    Random random = new Random(20261121);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[1 + random.nextInt(1500)];
      random.nextBytes(bytes);
      carrier.send(bytes);
    }
    for (String text :
        List.of("\0", "\r\n\r\n", "INVITE", "SIP/2.0", "INVITE sip:\0 SIP/2.0\r\n")) {
      carrier.send(text);
    }

    stillWorks();
  }

  @Test
  void everyTruncationIsSurvived() {
    byte[] whole = caller.invite().getBytes(StandardCharsets.UTF_8);
    int head = caller.invite().indexOf("\r\n\r\n") + 4;
    for (int length = 1; length < head; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      String own = new String(cut, StandardCharsets.UTF_8).replace("z9hG4bK", "z9hG4bK" + length);
      carrier.send(own.replace("Call-ID: ", "Call-ID: " + length));
    }

    stillWorks();
  }

  @Test
  void mutationsAreSurvived() {
    Random random = new Random(7);
    String whole = caller.invite();
    int head = whole.indexOf("\r\n");
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = whole.replace("INVITE", "OPTIONS").getBytes(StandardCharsets.UTF_8);
      for (int n = 0; n < 3; n++) {
        bytes[head + random.nextInt(bytes.length - head)] = (byte) random.nextInt(256);
      }
      carrier.send(bytes);
    }

    stillWorks();
  }

  @Test
  void hugePacketsAreSurvived() {
    carrier.send(caller.invite(Sdp.alaw(40_000), "X-Long: " + "x".repeat(60_000) + "\r\n"));
    carrier.expect("SIP/2.0 400");
    carrier.send(caller.invite(Sdp.alaw(40_000) + "a=x\r\n".repeat(10_000), ""));
    carrier.expect("SIP/2.0 400");

    stillWorks();
  }

  @Test
  void missingHeadersAreSurvived() {
    for (String name : List.of("Via", "From", "To", "Call-ID", "CSeq", "Contact")) {
      carrier.send(caller.invite().replaceAll("(?m)^" + name + ": .*\r\n", ""));
    }
    while (carrier.poll(200).isPresent()) {
      continue;
    }

    assertThat(appliance.health("sip")).startsWith("UP");
    carrier.send(new Caller(carrier, appliance.port()).invite());
    appliance.offered();
  }

  @Test
  void aWrongCSeqMethodIs400() {
    carrier.send(caller.invite().replace("CSeq: 1 INVITE", "CSeq: 1 BYE"));

    carrier.expect("SIP/2.0 400");
  }

  @Test
  void aBrokenHeaderIs400() {
    carrier.send(caller.invite().replace("CSeq: 1 INVITE", "CSeq: one INVITE"));

    carrier.expect("SIP/2.0 400");
  }

  @Test
  void aContentLengthBeyondTheDatagramIs400() {
    String invite = caller.invite();
    String body = Sdp.alaw(40_000);

    carrier.send(invite.replace("Content-Length: " + body.length(), "Content-Length: 9999"));

    carrier.expect("SIP/2.0 400");
    stillWorks();
  }

  /** Lenient, since JAIN-SIP counts for itself: the body is what is there. */
  @Test
  void aContentLengthThatIsTooSmallHurtsNobody() {
    String invite = caller.invite();
    String body = Sdp.alaw(40_000);

    carrier.send(invite.replace("Content-Length: " + body.length(), "Content-Length: 10"));

    assertThat(appliance.media().session(appliance.offered())).isPresent();
    stillWorks();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9 18 96", "101", "x", "255"})
  void aDescriptionWithoutAUsableCodecIs488(String formats) {
    carrier.send(caller.invite(Sdp.of(40_000, formats, ""), ""));

    carrier.expect("SIP/2.0 488");
    assertThat(appliance.media().openLegs()).isZero();
    assertThat(appliance.named("carrier").status().calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "v=0\r\n", "v=0\r\nm=audio\r\n", "v=0\r\nm=audio 99999 RTP/AVP 8\r\n"})
  void aDescriptionThatIsNoneIs400(String body) {
    carrier.send(caller.invite(body, ""));

    carrier.expect("SIP/2.0 400");
    assertThat(appliance.media().openLegs()).isZero();
  }

  @Test
  void anotherBodyIs415() {
    carrier.send(caller.invite("<xml/>", "Content-Type: application/xml\r\n"));

    assertThat(carrier.expect("SIP/2.0 415").header("Accept")).isEqualTo("application/sdp");
  }

  @Test
  void whatCannotBeDoneButMustIs420() {
    carrier.send(caller.invite(Sdp.alaw(40_000), "Require: 100rel, foo\r\n"));

    assertThat(carrier.expect("SIP/2.0 420").header("Unsupported")).isEqualTo("foo");
  }

  @Test
  void aDescriptionAmongOtherPartsIsFound() {
    String body =
        "--b\r\nContent-Type: application/sdp\r\n\r\n"
            + Sdp.alaw(40_000)
            + "\r\n--b\r\nContent-Type: application/isup\r\n\r\nxyz\r\n--b--\r\n";

    carrier.send(caller.invite(body, "Content-Type: multipart/mixed;boundary=b\r\n"));

    assertThat(appliance.media().session(appliance.offered())).isPresent();
  }
}
