package org.vigie.media.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.plane.TestThreads;
import org.vigie.media.internal.rtp.RtpPacket;

class RecordingTest {
  private static final CallId CALL = new CallId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final Instant BEGUN = Instant.parse("2026-11-22T08:00:00Z");
  private static final byte SILENCE = G711.silence(Codec.PCMA);
  private static final int PACKET = 160;
  private static final long MILLI = 1_000_000L;

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGUN);
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final FileReport reports = (kept, fault) -> told.add(kept + fault.orElse(""));
  private Cabinet cabinet;

  @BeforeEach
  void open() {
    cabinet = cabinet();
  }

  private Cabinet cabinet() {
    Cabinet fresh = new Cabinet(new TestThreads().single("recordings"), now::get);
    fresh.configure(folder);
    return fresh;
  }

  @AfterEach
  void close() {
    cabinet.close();
  }

  private static RtpPacket packet(int ssrc, int n, ByteBuffer bytes, int level) {
    bytes.clear().put((byte) 0x80).put((byte) 8).putShort((short) n).putInt(n * PACKET);
    bytes.putInt(ssrc);
    for (int i = 0; i < PACKET; i++) {
      bytes.put(G711.encode(Codec.PCMA, level));
    }
    RtpPacket packet = new RtpPacket();
    packet.parse(bytes.flip());
    return packet;
  }

  /** Packets n of the leg and of who speaks to it, when they are heard. */
  private static void speak(Recording recording, int n, int own, int others) {
    ByteBuffer bytes = ByteBuffer.allocate(12 + PACKET);
    long at = (n + 1) * 20 * MILLI;
    recording.own(packet(1, n, bytes, own), bytes, Codec.PCMA, at);
    recording.others(packet(2, n, bytes, others), bytes, Codec.PCMA, at);
  }

  private byte[] kept() throws IOException {
    Path file = await().until(() -> cabinet.find(CALL), Optional::isPresent).orElseThrow();
    return Files.readAllBytes(file);
  }

  /** A sample of a channel, linear. */
  private static int at(byte[] file, int channels, int channel, int millis) {
    int place = RecordingHeader.LENGTH + channels * millis * 8 + channel;
    return G711.decode(Codec.PCMA, file[place]);
  }

  @Test
  void twoChannelsHoldTheLegLeftAndWhatItHearsRight() throws IOException {
    Recording recording = cabinet.begin(CALL, true, 0, reports);
    for (int n = 0; n < 200; n++) {
      speak(recording, n, n < 100 ? 4000 : 0, n < 100 ? 0 : -8000);
    }
    recording.stop(false, 4000 * MILLI);
    byte[] file = kept();
    assertThat(file).hasSize(RecordingHeader.LENGTH + 2 * 32_000);
    assertThat(at(file, 2, 0, 500)).isBetween(3800, 4200);
    assertThat(Math.abs(at(file, 2, 1, 500))).isLessThan(20);
    assertThat(Math.abs(at(file, 2, 0, 3000))).isLessThan(20);
    assertThat(at(file, 2, 1, 3000)).isBetween(-8300, -7700);
    ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getShort(22)).as("channels").isEqualTo((short) 2);
    assertThat(header.getInt(4)).as("RIFF").isEqualTo(file.length - 8);
    assertThat(header.getInt(96)).as("data").isEqualTo(64_000);
  }

  @Test
  void mixedItHoldsBothTogether() throws IOException {
    Recording recording = cabinet.begin(CALL, false, 0, reports);
    for (int n = 0; n < 100; n++) {
      speak(recording, n, 4000, -1000);
    }
    recording.stop(false, 2000 * MILLI);
    byte[] file = kept();
    assertThat(file).hasSize(RecordingHeader.LENGTH + 16_000);
    assertThat(at(file, 1, 0, 1000)).isBetween(2800, 3200);
  }

  @Test
  void whatSeveralOthersSayIsHeardWithoutSeams() throws IOException {
    Recording recording = cabinet.begin(CALL, true, 0, reports);
    short[] frame = new short[PACKET];
    Arrays.fill(frame, (short) 5000);
    for (int n = 0; n < 100; n++) {
      long late = n % 3 * 2 * MILLI; // a loop is not always in time
      recording.others(frame, (n + 1) * 20 * MILLI + late);
    }
    recording.stop(false, 2100 * MILLI);
    byte[] file = kept();
    for (int millis = 10; millis < 1990; millis++) {
      assertThat(at(file, 2, 1, millis)).as("%d ms", millis).isBetween(4800, 5200);
    }
  }

  @Test
  void aPauseIsASecondOfSilenceHoweverLong() throws IOException {
    Recording recording = cabinet.begin(CALL, false, 0, reports);
    for (int n = 0; n < 1000; n++) {
      if (n == 100) {
        recording.pause(2000 * MILLI);
      } else if (n == 900) {
        recording.resume(18_000 * MILLI);
      }
      speak(recording, n, n < 100 || n >= 900 ? 4000 : 9000, 0);
    }
    recording.stop(false, 20_000 * MILLI);
    byte[] file = kept();
    assertThat(file).hasSize(RecordingHeader.LENGTH + 5 * 8000);
    assertThat(at(file, 1, 0, 1900)).isGreaterThan(3800);
    for (int millis = 2000; millis < 3000; millis++) {
      assertThat(Math.abs(at(file, 1, 0, millis))).isLessThan(20);
    }
    assertThat(at(file, 1, 0, 3100)).isBetween(3800, 4200);
    for (int i = RecordingHeader.LENGTH; i < file.length; i++) {
      assertThat((int) G711.decode(Codec.PCMA, file[i])).isLessThan(8000);
    }
  }

  @Test
  void itsHashIsTrueAndStandsBesideIt() throws IOException, NoSuchAlgorithmException {
    Recording recording = cabinet.begin(CALL, false, 0, reports);
    speak(recording, 0, 4000, 0);
    recording.stop(false, 3000 * MILLI);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(kept());
    assertThat(Files.readString(folder.resolve(CALL + ".sha256")))
        .isEqualTo(HexFormat.of().formatHex(hash) + "  " + CALL + ".wav\n");
  }

  @Test
  void nothingIsKeptOfWhatSomebodyObjectedTo() throws IOException {
    Recording first = cabinet.begin(CALL, false, 0, reports);
    first.stop(false, 3000 * MILLI);
    kept();
    Recording again = cabinet.begin(CALL, false, 0, reports);
    for (int n = 0; n < 500; n++) {
      speak(again, n, 4000, 0);
    }
    await().until(() -> Files.exists(folder.resolve(CALL + ".part")));
    again.stop(true, 10_000 * MILLI);
    await().until(() -> folder.toFile().list().length == 0);
    assertThat(cabinet.find(CALL)).isEmpty();
  }

  @Test
  void aSecondRecordingOfACallGoesOnBehindTheFirst() throws IOException {
    cabinet.begin(CALL, false, 0, reports).stop(false, 3000 * MILLI);
    kept();
    now.set(BEGUN.plusSeconds(60));
    cabinet.begin(CALL, false, 0, reports).stop(false, 2000 * MILLI);
    await().until(() -> kept().length == RecordingHeader.LENGTH + 6 * 8000);
    assertThat(cabinet.before(BEGUN.plusSeconds(1))).containsExactly(CALL);
  }

  @Test
  void whatACrashLeftIsCompletedAtTheNextStart() throws IOException {
    Recording recording = cabinet.begin(CALL, true, 0, reports);
    for (int n = 0; n < 500; n++) {
      speak(recording, n, 4000, -8000);
    }
    Path part = folder.resolve(CALL + ".part");
    await().until(() -> Files.exists(part) && Files.size(part) >= 128_000);
    cabinet.close();
    now.set(BEGUN.plus(Duration.ofDays(1)));
    cabinet = cabinet();
    byte[] file = kept();
    assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(96))
        .isEqualTo(file.length - RecordingHeader.LENGTH);
    assertThat(at(file, 2, 1, 3000)).isBetween(-8300, -7700);
    assertThat(cabinet.before(BEGUN.plusSeconds(1))).containsExactly(CALL);
    assertThat(part).doesNotExist();
  }

  @Test
  void aFullDiskEndsTheRecordingAndIsToldUntilOneCanBeKeptAgain() throws IOException {
    cabinet.begin(new CallId("before"), false, 0, reports).stop(false, 3000 * MILLI);
    await().until(() -> cabinet.find(new CallId("before")).isPresent());
    // Writing to this device fails as on a full disk (full(4)).
    Files.createSymbolicLink(folder.resolve(CALL + ".part"), Path.of("/dev/full"));
    Recording recording = cabinet.begin(CALL, false, 0, reports);
    for (int n = 0; n < 500; n++) {
      speak(recording, n, 4000, 0);
    }
    await().until(() -> cabinet.trouble().isPresent());
    assertThat(cabinet.trouble().orElseThrow())
        .contains("No space left", "make room", "etc/org.vigie.media.cfg");
    recording.stop(false, 10_000 * MILLI);
    CallId next = new CallId("next");
    cabinet.begin(next, false, 0, reports).stop(false, 3000 * MILLI);
    await().until(() -> cabinet.find(next).isPresent());
    await().until(() -> cabinet.trouble().isEmpty());
    assertThat(cabinet.find(CALL)).isEmpty();
  }

  @Test
  void whatBecameOfItIsToldOnce() {
    Recording whole = cabinet.begin(CALL, false, 0, reports);
    whole.stop(false, 3000 * MILLI);
    whole.stop(false, 4000 * MILLI);
    await().until(() -> told.equals(List.of("true")));
    cabinet.begin(new CallId("nothing"), false, 0, reports).stop(false, 0);
    await().until(() -> told.equals(List.of("true", "false")));
    cabinet.begin(new CallId("objected"), false, 0, reports).stop(true, 3000 * MILLI);
    cabinet.begin(new CallId("last"), false, 0, reports).stop(false, 3000 * MILLI);
    await().until(() -> told.equals(List.of("true", "false", "true")));
  }

  @Test
  void aDiskWithoutRoomIsToldAtOnceAndOnce() throws IOException {
    Path part = folder.resolve(CALL + ".part");
    Files.createSymbolicLink(part, Path.of("/dev/full"));
    Recording recording = cabinet.begin(CALL, false, 0, reports);
    await().until(() -> told.equals(List.of("falseNo space left on device")));
    for (int n = 0; n < 500; n++) {
      speak(recording, n, 4000, 0);
    }
    recording.stop(false, 10_000 * MILLI);
    cabinet.begin(new CallId("next"), false, 0, reports).stop(false, 3000 * MILLI);
    await().until(() -> told.equals(List.of("falseNo space left on device", "true")));
    assertThat(Files.exists(part, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void aFolderThatCannotBeMadeIsToldWithoutItsPath() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    cabinet.configure(file.resolve("recordings"));
    cabinet.begin(CALL, false, 0, reports);
    await().until(() -> told.size() == 1);
    assertThat(told.get(0)).startsWith("false").hasSizeGreaterThan(10);
    assertThat(told.get(0)).doesNotContain(folder.toString());
  }

  @Test
  void whatWasKeptBeforeAFaultIsStillThere() throws IOException {
    cabinet.begin(CALL, false, 0, reports).stop(false, 3000 * MILLI);
    await().until(() -> told.equals(List.of("true")));
    Files.createSymbolicLink(folder.resolve(CALL + ".part"), Path.of("/dev/full"));
    cabinet.begin(CALL, true, 0, reports);
    await().until(() -> told.equals(List.of("true", "trueNo space left on device")));
    assertThat(kept()).hasSize(RecordingHeader.LENGTH + 3 * 8000);
  }

  @Test
  void whatCameBeforeAFaultIsShown() throws Exception {
    ExecutorService writer = new TestThreads().single("recordings");
    Cabinet other = new Cabinet(writer, now::get);
    other.configure(folder);
    Recording recording = other.begin(CALL, false, 0, reports);
    for (int n = 0; n < 500; n++) {
      speak(recording, n, 4000, 0);
    }
    Path part = folder.resolve(CALL + ".part");
    assertThat(writer.submit(() -> other.salvage(part)).get()).isTrue();
    other.close();
    byte[] file = kept();
    assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(96))
        .isEqualTo(file.length - RecordingHeader.LENGTH);
  }

  @Test
  void whatHadNoRoomAtItsEndIsCompletedOnceThereIsSome() throws IOException {
    // A folder where the hash should be: the recording is on the disk, but cannot be finished.
    Path obstacle = Files.createDirectory(folder.resolve(CALL + ".sha256"));
    Recording other = cabinet.begin(new CallId("other"), false, 0, reports);
    for (int n = 0; n < 500; n++) {
      speak(other, n, 4000, 0);
    }
    cabinet.begin(CALL, false, 0, reports).stop(false, 3000 * MILLI);
    await().until(() -> cabinet.trouble().isPresent());
    await().until(() -> told.size() == 1);
    assertThat(told.get(0)).startsWith("false").hasSizeGreaterThan(10);
    Files.delete(obstacle);
    cabinet.begin(new CallId("next"), false, 0, reports).stop(false, 3000 * MILLI);
    assertThat(kept()).hasSize(RecordingHeader.LENGTH + 3 * 8000);
    await().until(() -> cabinet.trouble().isEmpty());
    assertThat(cabinet.find(new CallId("other"))).as("goes on").isEmpty();
  }

  @Test
  void oldOnesAreFoundInOrderAndErasedWithTheirHashes() throws IOException {
    for (int day = 3; day > 0; day--) {
      now.set(BEGUN.plus(Duration.ofDays(day)));
      CallId call = new CallId("call-" + day);
      cabinet.begin(call, false, 0, reports).stop(false, 3000 * MILLI);
      await().until(() -> cabinet.find(call).isPresent());
    }
    Files.writeString(folder.resolve("foreign.wav"), "not ours");
    assertThat(cabinet.before(BEGUN.plus(Duration.ofDays(3))))
        .containsExactly(new CallId("call-1"), new CallId("call-2"));
    assertThat(cabinet.erase(new CallId("call-1"))).isTrue();
    assertThat(cabinet.erase(new CallId("call-1"))).isFalse();
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "call-2.wav", "call-2.sha256", "call-3.wav", "call-3.sha256", "foreign.wav");
  }

  @Test
  void nothingOutsideTheFolderIsGivenOrErased() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.wav"), "");
    cabinet.configure(Files.createDirectory(folder.resolve("recordings")));
    assertThat(cabinet.find(new CallId("../secret"))).isEmpty();
    assertThat(cabinet.erase(new CallId("../secret"))).isFalse();
    assertThat(secret).exists();
  }

  @Test
  void silenceIsKeptAsSilence() throws IOException {
    cabinet.begin(CALL, false, 0, reports).stop(false, 3000 * MILLI);
    byte[] file = kept();
    for (int i = RecordingHeader.LENGTH; i < file.length; i++) {
      assertThat(file[i]).isEqualTo(SILENCE);
    }
  }
}
