package org.vigie.smpp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextSegment;
import org.vigie.api.text.TextSegment.Part;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.Deliver;
import org.vigie.smpp.internal.testing.Octets;
import org.vigie.smpp.internal.testing.RawSmsc;
import org.vigie.smpp.internal.testing.Seen;

/** Texts that come in, against an SMSC made of octets. */
class ReceivingTest {
  private static final int DELIVERED = RawSmsc.DELIVER | RawSmsc.RESPONSE;

  private final RawSmsc smsc = new RawSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @BeforeEach
  void bind() {
    appliance.bound();
  }

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
  }

  private TextSegment received(Deliver deliver) {
    smsc.send(deliver.pdu(7));
    return appliance.door().next(Received.class).segment();
  }

  @Test
  void aTextIsAcknowledgedOnlyOnceItIsWrittenDown() throws Exception {
    CompletableFuture<TextOutcome> disk = appliance.door().holds();
    TextSegment segment = received(Deliver.text("Panne au 3e"));
    assertThat(segment.route()).isEqualTo("smpp-alpha");
    assertThat(segment.from().value()).isEqualTo("+33612345601");
    assertThat(segment.to().value()).isEqualTo("+33712345678");
    assertThat(segment.text()).isEqualTo("Panne au 3e");
    assertThat(segment.part()).isEmpty();
    smsc.send(new Octets().pdu(RawSmsc.ENQUIRE_LINK, 0, 8));
    // The link is alive meanwhile, and the text is not acknowledged.
    smsc.next(RawSmsc.ENQUIRE_LINK | RawSmsc.RESPONSE);
    assertThat(smsc.history(DELIVERED)).isEmpty();
    disk.complete(new TextOutcome.Done());
    Seen answer = smsc.next(DELIVERED);
    assertThat(answer.status()).isZero();
    assertThat(answer.sequence()).isEqualTo(7);
    assertThat(answer.body()).containsExactly(0);
  }

  @Test
  void whatCannotBeWrittenDownIsNotAcknowledged() {
    CompletableFuture<TextOutcome> disk = appliance.door().holds();
    received(Deliver.text("x"));
    disk.completeExceptionally(new TimeoutException("the store stalls"));
    assertThat(smsc.next(DELIVERED).status()).isEqualTo(0x64);
  }

  @Test
  void whatIsTooMuchMakesTheSmscSlowDown() {
    CompletableFuture<TextOutcome> disk = appliance.door().holds();
    received(Deliver.text("x"));
    disk.completeExceptionally(new RejectedExecutionException("20,000 messages"));
    assertThat(smsc.next(DELIVERED).status()).isEqualTo(0x58);
    appliance
        .door()
        .disk(
            command -> {
              throw new RejectedExecutionException("full");
            });
    smsc.send(Deliver.text("y").pdu(9));
    assertThat(smsc.next(DELIVERED).status()).isEqualTo(0x58);
  }

  @ParameterizedTest
  @CsvSource({
    "0,001b65,@€",
    "0,'',''",
    "1,41,A",
    "3,e9e0,éà",
    "8,00ea d83d dc4d,ê👍",
    "4,c3a9,é",
    "4,e9,é",
    "245,e9,é",
    "24,0041,A",
    "16,00,@",
    // Half a pair, and half a character: visible.
    "8,d83d,\uFFFD",
    "8,0041 00,A\uFFFD",
    "0,611b,'a '"
  })
  void alphabets(int coding, String hex, String text) {
    assertThat(received(Deliver.text("").coding(coding).hex(hex)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0500032a0201 61,42/2/1,a",
    "06080412340302 61,4660/3/2,a",
    "0b05040b8423f000032a0202 61,42/2/2,a",
    // Part 3 of 2, part 0: whole by itself. A header past the end: text.
    "0500032a0203 61,,a",
    "0500032a0200 61,,a",
    "0500032a0101 61,,a",
    "6161,,aa"
  })
  void headers(String hex, String part, String text) {
    TextSegment segment = received(Deliver.text("").hex(hex).esm(0x40));
    Optional<String> found =
        segment.part().map(p -> p.reference() + "/" + p.total() + "/" + p.number());
    assertThat(found).isEqualTo(Optional.ofNullable(part));
    assertThat(segment.text()).isEqualTo(text);
  }

  @Test
  void aCharacterThatThePartsCutInTwoStaysInHalves() {
    assertThat(received(Deliver.text("").coding(8).hex("050003010201 d83d").esm(0x40)).text())
        .isEqualTo("\uD83D");
  }

  @Test
  void segmentsByParameters() {
    Deliver segment =
        Deliver.text("bc")
            .tlv(0x020C, (byte) 0xBE, (byte) 0xEF)
            .tlv(0x020E, (byte) 3)
            .tlv(0x020F, (byte) 2);
    assertThat(received(segment).part()).contains(new Part(0xBEEF, 3, 2));
    Deliver senseless =
        Deliver.text("bc")
            .tlv(0x020C, (byte) 1, (byte) 1)
            .tlv(0x020E, (byte) 2)
            .tlv(0x020F, (byte) 3);
    assertThat(received(senseless).part()).isEmpty();
  }

  @Test
  void payloadsAndDataSm() {
    byte[] text = "a".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(received(Deliver.text("").tlv(0x0424, text)).text()).hasSize(10_000);
    smsc.send(Deliver.text("by data").data(11));
    assertThat(appliance.door().next(Received.class).segment().text()).isEqualTo("by data");
    assertThat(smsc.next(RawSmsc.DATA | RawSmsc.RESPONSE).sequence()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({
    "1,33712345678,+33712345678",
    "1,+33712345678,+33712345678",
    "1,0033712345678,+33712345678",
    "1,0712345678,+33712345678",
    "1,330712345678,+33712345678",
    "2,712345678,+33712345678",
    "2,0712345678,+33712345678",
    "0,0712345678,+33712345678",
    "0,0033712345678,+33712345678",
    "0,33712345678,+33712345678",
    "0,36101,36101",
    "1,36101,36101",
    "3,36101,36101",
    "6,38000,38000",
    "1,4915112345678,+4915112345678",
    "5,ORANGE,ORANGE",
    "5,33712345678,33712345678",
    "0,Info Trafic,Info Trafic",
    "1,'',''"
  })
  void addresses(int type, String digits, String meant) {
    assertThat(received(Deliver.text("x").from(type, digits)).from().value()).isEqualTo(meant);
  }

  @Test
  void withoutADestinationItCameForTheFirstLine() {
    assertThat(received(Deliver.text("x").to(0, "")).to().value()).isEqualTo("+33712345678");
  }

  @Test
  void aRepeatedDeliveryIsPassedOnTwice() {
    received(Deliver.text("x"));
    received(Deliver.text("x"));
    smsc.next(DELIVERED);
    smsc.next(DELIVERED);
  }
}
