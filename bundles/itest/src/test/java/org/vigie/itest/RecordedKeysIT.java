package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys by the RFC 4733 streams that SIPp brings with it, as some telephone once sent them. */
class RecordedKeysIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = PeersSite.shared();
  }

  @Test
  void eachKeyThatSippPlaysFromItsRecordingsIsOneChoice(@TempDir Path folder) throws Exception {
    assertThat(Files.exists(Path.of("/usr/share/sip-tester/dtmf_2833_pound.pcap")))
        .as("SIPp's recordings are installed with sip-tester, by .ci/run")
        .isTrue();
    String number = Site.newCaller();
    Map<String, String> who = Map.of("caller", number, "line", PeersSite.CHOICES);
    assertThat(SippCall.run(folder, "recorded-keys.xml", site.appliance().ports().sip(), who))
        .as("SIPp plays recordings by a raw socket only: root, or CAP_NET_RAW for sipp")
        .isEmpty();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("path").toString()).isEqualTo("[\"un\",\"deux\",\"trois\",\"arrive\"]");
  }
}
