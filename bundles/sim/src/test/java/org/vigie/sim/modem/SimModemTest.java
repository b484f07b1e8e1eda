package org.vigie.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the simulated modem answers, octet for octet. */
class SimModemTest {
  private static final String PHONE = "+33612345699";

  private final SimModem modem =
      SimModem.onTcp(0, ModemOptions.of(Maker.QUECTEL, "+33612345601").withRoom(2).withPin("4711"));
  private final Socket line = connect();

  private Socket connect() {
    try {
      return new Socket("127.0.0.1", URI.create(modem.device()).getPort());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    modem.close();
  }

  /** Says a command, and listens until this has come. */
  private String says(String command, String end) throws IOException {
    line.getOutputStream().write(command.getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder heard = new StringBuilder();
    while (!heard.toString().endsWith(end)) {
      heard.append((char) line.getInputStream().read());
    }
    return heard.toString();
  }

  private void ready() throws IOException {
    says("ATE0\r", "OK\r\n");
    says("AT+CPIN=\"4711\"\r", "OK\r\n");
    says("AT+CMGF=0\r", "OK\r\n");
  }

  @Test
  void echoesUntilItIsToldNotTo() throws IOException {
    assertThat(says("AT\r", "OK\r\n")).isEqualTo("AT\r\r\nOK\r\n");
    assertThat(says("ATE0\r", "OK\r\n")).isEqualTo("ATE0\r\r\nOK\r\n");
    assertThat(says("AT\r", "OK\r\n")).isEqualTo("\r\nOK\r\n");
  }

  @Test
  void asksForItsPinThreeTimesAndThenForThePuk() throws IOException {
    says("ATE0\r", "OK\r\n");

    assertThat(says("AT+CPIN?\r", "OK\r\n")).contains("+CPIN: SIM PIN");
    says("AT+CPIN=\"1\"\r", "+CME ERROR: 16\r\n");
    assertThat(says("AT+QPINC=\"SC\"\r", "OK\r\n")).contains("+QPINC: \"SC\",2,10");
    says("AT+CPIN=\"2\"\r", "+CME ERROR: 16\r\n");
    says("AT+CPIN=\"3\"\r", "+CME ERROR: 12\r\n");
    says("AT+CPIN=\"4711\"\r", "+CME ERROR: 12\r\n");
    assertThat(says("AT+CPIN?\r", "OK\r\n")).contains("+CPIN: SIM PUK");
  }

  @Test
  void keepsWhatThereIsNoRoomFor() throws IOException {
    ready();
    says("AT+QINDCFG=\"smsfull\",1\r", "OK\r\n");
    says("AT+CNMI=2,1,0,0,0\r", "OK\r\n");
    for (String text : new String[] {"a", "b", "c"}) {
      modem.receive(PHONE, text);
    }

    assertThat(says("AT\r", "OK\r\n"))
        .contains("+CMTI: \"ME\",0", "+CMTI: \"ME\",1", "+QIND: \"smsfull\",\"ME\"")
        .doesNotContain("\"ME\",2");
    assertThat(modem.held()).isEqualTo(1);
    assertThat(says("AT+CMGD=0\r", "\"ME\"\r\n")).contains("OK", "+CMTI: \"ME\",0");
    assertThat(modem.held()).isZero();
    assertThat(modem.stored()).isEqualTo(2);
  }

  @Test
  void wantsWhatItDeliversAcknowledgedOnce() throws IOException {
    ready();
    says("AT+CSMS=1\r", "OK\r\n");
    says("AT+CNMI=2,2,0,0,0\r", "OK\r\n");

    modem.receive(PHONE, "direct");

    assertThat(says("AT+CNMA\r", "OK\r\n")).contains("+CMT: ,");
    says("AT+CNMA\r", "+CMS ERROR: 340\r\n");
  }

  @Test
  void refusesALengthThatDoesNotFit() throws IOException {
    ready();

    says("AT+CMGS=22\r", "> ");
    String pdu = "0011000B916407281553F80000AA0AE8329BFD4697D9EC37";
    says(pdu + "\u001A", "+CMS ERROR: 304\r\n");
    says("AT+CMGS=23\r", "> ");
    says(pdu + "\u001A", "+CMGS: 0\r\n\r\nOK\r\n");

    assertThat(modem.sent()).containsExactly(new SentText("+46708251358", "hellohello"));
  }

  @Test
  void aResetEndsItsSilence() throws IOException {
    ready();
    modem.silence(true);

    assertThat(says("AT\rAT+CFUN=1,1\r", "RDY\r\n")).doesNotContain("OK");

    assertThat(says("AT+CPIN?\r", "OK\r\n")).contains("+CPIN: SIM PIN");
  }

  @Test
  @Timeout(120)
  void doesNotWaitForSomebodyToListen(@TempDir Path directory) {
    try (SimModem other =
        SimModem.onPty(directory.resolve("modem"), ModemOptions.of(Maker.HUAWEI, ""))) {
      for (int i = 0; i < 10_000; i++) {
        other.say("^RSSI:20");
      }
      assertThat(other.stored()).isZero();
    }
  }

  @Test
  void anUnpluggedOneHasNoDevice(@TempDir Path directory) {
    Path link = directory.resolve("modem");
    try (SimModem other = SimModem.onPty(link, ModemOptions.of(Maker.HUAWEI, ""))) {
      assertThat(Files.exists(link)).isTrue();

      other.unplug();
      assertThat(Files.exists(link)).isFalse();

      other.plugIn();
      await().until(() -> Files.exists(link));
    }
  }
}
