package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.tones.Keys;

class KeysCrossBridgesTest {
  private static final LegId A = Studio.leg(0);
  private static final LegId B = Studio.leg(1);
  private Studio studio;
  private Phone alice;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
    alice = studio.connected(A, Codec.PCMA);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  /** A leg that takes no telephone events. */
  private Phone deaf(LegId leg, Codec codec) throws IOException {
    Phone phone = studio.phone().callsTo(studio.plane.open(leg).orElseThrow());
    studio.plane.negotiated(leg, phone.session(codec, false));
    await().until(() -> !phone.heard().isEmpty());
    return phone;
  }

  /** Connects both, and waits until one hears the other. */
  private void bridge(Phone bob) {
    studio.plane.bridge(A, B);
    awaitVoice(bob, 77);
  }

  /** Waits until a voice passes, by packets of a length that nothing else has. */
  private void awaitVoice(Phone bob, int length) {
    byte[] mark = new byte[length];
    await()
        .until(
            () -> {
              alice.say(8, mark);
              return bob.heard().stream().anyMatch(h -> h.payload().length == length);
            });
  }

  /** Keys whose tones a phone has heard, in the order of its packets. */
  private static String tones(Phone phone, Codec codec) {
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    phone.heard().stream()
        .filter(h -> h.payloadType() == codec.staticPayloadType())
        .forEach(h -> codes.writeBytes(h.payload()));
    return Keys.in(codes.toByteArray(), codec);
  }

  private static List<Character> keysOf(Phone phone) {
    List<Character> keys = new ArrayList<>();
    Integer last = null;
    for (Heard packet : phone.heard()) {
      if (packet.payloadType() == Phone.EVENT
          && !Integer.valueOf(packet.timestamp()).equals(last)) {
        keys.add("0123456789*#ABCD".charAt(packet.payload()[0]));
        last = packet.timestamp();
      }
    }
    return keys;
  }

  private static void speak(Phone phone, byte[] codes) {
    speak(at -> phone.say(8, Arrays.copyOfRange(codes, at, at + 160)), codes.length);
  }

  /** In real time. */
  private static void speak(IntConsumer packet, int samples) {
    int[] sent = {0};
    long start = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(
            () -> {
              while (sent[0] * 160 < samples && System.nanoTime() - start > sent[0] * 20_000_000L) {
                packet.accept(sent[0]++ * 160);
              }
              return sent[0] * 160 >= samples;
            });
  }

  @Test
  void whereTheOtherSideTakesNoEventsItHearsTonesOnceEach() throws IOException {
    Phone bob = deaf(B, Codec.PCMU);
    bridge(bob);
    alice.press(5);
    alice.press(5);
    alice.press(11);
    await().until(() -> tones(bob, Codec.PCMU).length() >= 3);
    await().during(Duration.ofMillis(300)).until(() -> tones(bob, Codec.PCMU).equals("55#"));
    assertThat(bob.heard()).noneMatch(h -> h.payloadType() == Phone.EVENT);
    assertThat(studio.keys()).isEqualTo("55#");
  }

  @Test
  void whatSignallingTellsBecomesEventsOrTonesAndIsNotDoubledByRtp() throws IOException {
    Phone bob = studio.connected(B, Codec.PCMA);
    bridge(bob);
    studio.plane.signalledKey(A, '7');
    // At once: whatever comes more than a second and a half later is another press.
    studio.settled(A);
    alice.press(7);
    await().until(() -> keysOf(bob).size() == 1);
    awaitVoice(bob, 78);
    alice.press(8);
    await().until(() -> keysOf(bob).contains('8'));
    awaitVoice(bob, 79);
    studio.plane.signalledKey(A, '1');
    await().until(() -> keysOf(bob).contains('1'));
    alice.press(2);
    await().until(() -> keysOf(bob).contains('2'));
    assertThat(keysOf(bob)).containsExactly('7', '8', '1', '2');
    assertThat(studio.keys()).isEqualTo("7812");
  }

  @Test
  void tonesInTheVoiceAreReportedOnceThoughEventsAndSignallingTellThemToo() {
    byte[] pressed = Keys.pressed("4", 100, -10);
    speak(alice, pressed);
    // At once: whatever comes more than a second and a half later is another press.
    alice.press(4);
    studio.plane.signalledKey(A, '4');
    alice.press(9);
    await().until(() -> studio.keys().endsWith("9"));
    assertThat(studio.keys()).isEqualTo("49");
  }

  @Test
  void tonesReachTheOtherSideAsTheyAreAndTheirEchoIsNoPressOfThatSide() throws IOException {
    Phone bob = deaf(B, Codec.PCMA);
    bridge(bob);
    byte[] pressed = Arrays.copyOf(Keys.pressed("12", 100, -10), 5600);
    Arrays.fill(pressed, 4800, 5600, G711.silence(Codec.PCMA));
    byte[] echo = Keys.pressed("2", 100, -20);
    // A tenth of a second behind the key: in one stroke, since an echo does not come seconds later.
    speak(
        at -> {
          alice.say(8, Arrays.copyOfRange(pressed, at, at + 160));
          if (at >= 3200) {
            bob.say(8, Arrays.copyOfRange(echo, at - 3200, at - 3040));
          }
        },
        pressed.length);
    await().until(() -> tones(bob, Codec.PCMA).equals("12"));
    speak(bob, Keys.pressed("6", 100, -20));
    await().until(() -> studio.keys().endsWith("6"));
    assertThat(studio.told(KeyPressed.class))
        .extracting(k -> k.leg().number() + " " + k.key())
        .containsExactly("0 1", "0 2", "1 6");
  }

  @Test
  void keysAreSentAsEventsWhoseEndIsToldThreeTimes() {
    studio.plane.sendKeys(A, "1x*");
    await().until(() -> keysOf(alice).size() == 2);
    await().until(() -> ends(alice) == 6);
    List<Heard> first =
        alice.heard().stream()
            .filter(h -> h.payloadType() == Phone.EVENT && h.payload()[0] == 1)
            .toList();
    assertThat(keysOf(alice)).containsExactly('1', '*');
    assertThat(first).extracting(Heard::timestamp).containsOnly(first.get(0).timestamp());
    assertThat(first.get(0).marker()).isTrue();
    assertThat(first).filteredOn(Heard::marker).hasSize(1);
    assertThat(first).extracting(KeysCrossBridgesTest::duration).endsWith(800, 800, 800);
    inOneStream(alice.heard());
  }

  private static long ends(Phone phone) {
    return phone.heard().stream()
        .filter(h -> h.payloadType() == Phone.EVENT && (h.payload()[1] & 0x80) != 0)
        .count();
  }

  private static int duration(Heard event) {
    return (event.payload()[2] & 0xFF) << 8 | event.payload()[3] & 0xFF;
  }

  /** No sequence number is missing; the voice's clock goes on over the events. */
  private static void inOneStream(List<Heard> packets) {
    List<Heard> heard = List.copyOf(packets);
    Heard voice = heard.get(0);
    for (int i = 1; i < heard.size(); i++) {
      assertThat((heard.get(i).sequence() - heard.get(i - 1).sequence()) & 0xFFFF).isEqualTo(1);
      if (heard.get(i).payloadType() != Phone.EVENT) {
        int packetsSince = (heard.get(i).sequence() - voice.sequence()) & 0xFFFF;
        assertThat(heard.get(i).timestamp() - voice.timestamp()).isEqualTo(160 * packetsSince);
        voice = heard.get(i);
      }
    }
  }

  @Test
  void keysAreSentAsTonesWhereThePeerTakesNoEvents() throws IOException {
    Phone bob = deaf(B, Codec.PCMU);
    studio.plane.sendKeys(B, "0123456789*#");
    await().until(() -> tones(bob, Codec.PCMU).length() == 12);
    assertThat(tones(bob, Codec.PCMU)).isEqualTo("0123456789*#");
    assertThat(bob.heard()).noneMatch(h -> h.payloadType() == Phone.EVENT);
  }
}
