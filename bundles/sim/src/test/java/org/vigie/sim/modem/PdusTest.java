package org.vigie.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The simulator's own PDUs against octets that others have worked out. */
class PdusTest {
  private final Pdus pdus = new Pdus();

  @Test
  void readsAWellKnownSubmit() {
    SentPart part = Pdus.submit("0011000B916407281553F80000AA0AE8329BFD4697D9EC37", 7);

    assertThat(part).isEqualTo(new SentPart(7, "+46708251358", "hellohello", false, -1, 1, 1));
    assertThat(Pdus.tpduLength("0011000B916407281553F80000AA0AE8329BFD4697D9EC37")).isEqualTo(23);
  }

  @Test
  void readsAPartInUcs2ForAShortCode() {
    String pdu = "0071000581" + "6301F1" + "0008A70A" + "0500032A0202" + "D83DDE00";

    SentPart part = Pdus.submit(pdu, 255);

    assertThat(part).isEqualTo(new SentPart(255, "36101", "😀", true, 42, 2, 2));
  }

  @Test
  void makesADeliverWithPackedSeptets() {
    String pdu = pdus.deliver("+46708251358", "hellohello").get(0);

    assertThat(pdu)
        .startsWith("07913386094000F0" + "04" + "0B916407281553F8" + "0000")
        .endsWith("0AE8329BFD4697D9EC37");
  }

  @Test
  void makesAlphanumericSenders() {
    assertThat(pdus.deliver("FRANCOIS", "").get(0)).contains("04" + "0ED04669D0397C26A7");
    assertThat(pdus.deliver("abc", "").get(0)).contains("04" + "06D061F118");
  }

  @Test
  void cutsLongTextsAndNeverACharacter() {
    List<String> parts = pdus.deliver("+33612345678", "€".repeat(81));
    List<String> emoji = pdus.deliver("+33612345678", "😀".repeat(36));

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0)).contains("44" + "0B913316325476F8" + "0000").contains("0500032902");
    assertThat(emoji).hasSize(2);
    // 33 characters of two units: 6 + 132 octets.
    assertThat(emoji.get(0)).contains("8A" + "0500032A0201");
  }

  @Test
  void makesReports() {
    SentPart part = new SentPart(42, "+33612345678", "x", true, -1, 1, 1);

    assertThat(pdus.report(part, 0x46))
        .startsWith("07913386094000F0" + "06" + "2A" + "0B913316325476F8")
        .endsWith("46");
  }
}
