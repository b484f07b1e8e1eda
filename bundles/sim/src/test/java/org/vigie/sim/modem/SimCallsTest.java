package org.vigie.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the simulated modem says of calls, and the voice on its audio port. */
@Timeout(120)
class SimCallsTest {
  private static final String PHONE = "+33612345699";

  private SimModem modem = made(Maker.SIMCOM);
  private Socket line = connect(modem.device());
  private Socket audio = connect(modem.audio());

  private static SimModem made(Maker maker) {
    return SimModem.onTcp(0, ModemOptions.of(maker, "+33612345601").withVoice());
  }

  private static Socket connect(String device) {
    try {
      return new Socket("127.0.0.1", URI.create(device).getPort());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void of(Maker maker) throws IOException {
    close();
    modem = made(maker);
    line = connect(modem.device());
    audio = connect(modem.audio());
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    audio.close();
    modem.close();
  }

  private String says(String command, String end) throws IOException {
    line.getOutputStream().write((command + "\r").getBytes(StandardCharsets.ISO_8859_1));
    return hears(end);
  }

  private String hears(String end) throws IOException {
    StringBuilder heard = new StringBuilder();
    while (!heard.toString().endsWith(end + "\r\n")) {
      heard.append((char) line.getInputStream().read());
    }
    return heard.toString();
  }

  @Test
  void rings() throws IOException {
    says("AT+CLIP=1", "OK");
    says("AT+CLCC=1", "OK");

    SimCall call = modem.calls().from(PHONE);

    hears("+CLCC: 1,1,4,0,0,\"" + PHONE + "\",145");
    hears("RING");
    hears("+CLIP: \"" + PHONE + "\",145,,,,0");
    hears("RING");
    assertThat(says("AT+CLCC", "OK")).contains("+CLCC: 1,1,4,0,0,\"" + PHONE + "\",145");
    says("ATA", "OK");
    hears("VOICE CALL: BEGIN");
    call.hangUp();
    hears("VOICE CALL: END: 000003");
    hears("NO CARRIER");
    assertThat(says("AT+CLCC", "OK")).doesNotContain("+CLCC: 1");
    assertThat(says("AT+CEER", "OK")).contains("+CEER: Normal call clearing");
  }

  @Test
  void saysNoNumberThatIsWithheld() throws IOException {
    says("AT+CLIP=1", "OK");

    modem.calls().from(PHONE, true);

    hears("+CLIP: \"\",128,,,,1");
  }

  @Test
  void dialsInTheWordsOfHuawei() throws Exception {
    of(Maker.HUAWEI);
    says("AT^CVOICE=0", "OK");

    says("ATD" + PHONE + ";", "OK");
    hears("^ORIG:1,0");
    SimCall call = modem.calls().dialled(Duration.ofSeconds(60));
    assertThat(call.number()).isEqualTo(PHONE);
    call.ring();
    hears("^CONF:1");
    call.answer();
    hears("^CONN:1,0");
    call.press("5");
    hears("^DDTMF: 5");
    says("AT+CHUP", "OK");
    hears("^CEND:1,3,104,16");
    assertThat(call.hungUpByModem()).isTrue();
  }

  @Test
  void dialsInTheWordsOfQuectel() throws Exception {
    of(Maker.QUECTEL);
    says("AT^DSCI=1", "OK");

    says("ATD" + PHONE + ";", "OK");
    SimCall call = modem.calls().dialled(Duration.ofSeconds(60));
    call.ring();
    hears("^DSCI: 1,0,7,0," + PHONE + ",145");
    call.end(17);
    hears("^DSCI: 1,0,6,0," + PHONE + ",145");
    hears("BUSY");
  }

  @Test
  void aQuectelTellsOfACallTwiceWhereItIsToldTo() throws Exception {
    of(Maker.QUECTEL);
    says("AT^DSCI=1", "OK");
    says("AT+QINDCFG=\"ccinfo\",1", "OK");

    SimCall call = modem.calls().from(PHONE);
    hears("^DSCI: 1,1,4,0," + PHONE + ",145");
    hears("+QIND: \"ccinfo\",1,1,4,0,0,\"" + PHONE + "\",145");
    says("ATA", "OK");
    hears("^DSCI: 1,1,3,0," + PHONE + ",145");
    hears("+QIND: \"ccinfo\",1,1,0,0,0,\"" + PHONE + "\",145");
    call.hangUp();
    hears("^DSCI: 1,1,6,0," + PHONE + ",145");
    hears("+QIND: \"ccinfo\",1,1,-1,0,0,\"" + PHONE + "\",145");
    hears("NO CARRIER");
  }

  @Test
  void aSecondCallWaitsUntilItIsRefused() throws IOException {
    modem.calls().from(PHONE);
    says("ATA", "OK");

    SimCall second = modem.calls().from("+33612345698");

    assertThat(says("AT+CLCC", "OK")).contains("+CLCC: 2,1,5,0,0,\"+33612345698\",145");
    says("AT+CHLD=0", "OK");
    assertThat(modem.calls().refused()).containsExactly(second);
    assertThat(says("AT+CLCC", "OK")).doesNotContain("+CLCC: 2");
  }

  @Test
  void voiceGoesBothWaysOnceItIsToldTo() throws Exception {
    SimCall call = modem.calls().from(PHONE);
    says("ATA", "OK");
    await().until(() -> call.state() == SimCall.State.ACTIVE);
    call.play(500);
    assertThat(audio.getInputStream().available()).isZero();

    says("AT+CPCMREG=1", "OK");
    for (int second = 0; second < 50; second++) {
      audio.getOutputStream().write(tone(800, 160 * second));
    }

    InputStream in = audio.getInputStream();
    byte[] heard = in.readNBytes(16_000);
    assertThat(level(heard, 500)).isGreaterThan(4_000);
    assertThat(level(heard, 800)).isLessThan(100);
    int[] said = {50};
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              // It goes on, however late we look.
              for (int i = 0; i < 4 && call.backlog() < 3_000; i++) {
                audio.getOutputStream().write(tone(800, 160 * said[0]++));
              }
              return call.hearing().hears(800);
            });
    says("AT+CPCMREG=0", "OK");
  }

  private static byte[] tone(double hertz, int from) {
    byte[] octets = new byte[320];
    for (int i = 0; i < 160; i++) {
      int sample = (int) (9000 * Math.sin(2 * Math.PI * hertz * (from + i) / 8000));
      octets[2 * i] = (byte) sample;
      octets[2 * i + 1] = (byte) (sample >> 8);
    }
    return octets;
  }

  /** How strong a frequency is in PCM. */
  private static double level(byte[] octets, double hertz) {
    double cosine = 0;
    double sine = 0;
    int count = octets.length / 2;
    for (int i = 0; i < count; i++) {
      int sample = octets[2 * i] & 0xFF | octets[2 * i + 1] << 8;
      cosine += sample * Math.cos(2 * Math.PI * hertz * i / 8000);
      sine += sample * Math.sin(2 * Math.PI * hertz * i / 8000);
    }
    return Math.hypot(cosine, sine) / count;
  }

  @Test
  void anUnpluggedOneIsInNoCall() {
    SimCall call = modem.calls().from(PHONE);

    modem.unplug();

    assertThat(call.state()).isEqualTo(SimCall.State.OVER);
  }
}
