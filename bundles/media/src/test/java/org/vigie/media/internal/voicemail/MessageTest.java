package org.vigie.media.internal.voicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.plane.TestThreads;
import org.vigie.media.internal.recording.FileReport;
import org.vigie.media.internal.rtp.RtpPacket;

/** Each packet says by its one repeated code which one it was. */
class MessageTest {
  private static final CallId CALL = new CallId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final byte SILENCE = G711.silence(Codec.PCMA);
  private static final int PACKET = 160;

  @TempDir private Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final FileReport reports = (kept, fault) -> told.add(kept + fault.orElse(""));
  private final Shelf shelf = new Shelf(new TestThreads().single("voicemail"));
  private final RtpPacket packet = new RtpPacket();

  @AfterEach
  void close() {
    shelf.close();
  }

  private Recorder begin() {
    shelf.configure(folder);
    return shelf.begin(CALL, 0, reports);
  }

  private void hears(Recorder recorder, Codec codec, int timestamp, int code, Duration at) {
    ByteBuffer buffer = ByteBuffer.allocate(RtpPacket.HEADER + PACKET);
    buffer.put((byte) 0x80).put((byte) codec.staticPayloadType()).putShort((short) 1);
    buffer.putInt(timestamp).putInt(7);
    byte[] codes = new byte[PACKET];
    Arrays.fill(codes, (byte) code);
    buffer.put(codes).flip();
    assertThat(packet.parse(buffer)).isTrue();
    recorder.voice(packet, buffer, codec, at.toNanos());
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private byte[] kept() {
    Path file = await().until(() -> shelf.find(CALL), Optional::isPresent).orElseThrow();
    try {
      byte[] all = Files.readAllBytes(file);
      ByteBuffer header = ByteBuffer.wrap(all).order(java.nio.ByteOrder.LITTLE_ENDIAN);
      assertThat(header.getInt(4)).isEqualTo(all.length - 8);
      assertThat(header.getInt(WavHeader.LENGTH - 4)).isEqualTo(all.length - WavHeader.LENGTH);
      return Arrays.copyOfRange(all, WavHeader.LENGTH, all.length);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void packetsStandInTheirPlacesWhateverTheOrderTheyCameIn() {
    Recorder recorder = begin();
    int first = 0xFFFFFF00; // the clock passes zero on the way
    hears(recorder, Codec.PCMA, first, 1, millis(20));
    hears(recorder, Codec.PCMA, first + 2 * PACKET, 3, millis(60));
    hears(recorder, Codec.PCMA, first + PACKET, 2, millis(61));
    recorder.finish(millis(3000).toNanos());
    byte[] kept = kept();
    assertThat(kept).hasSize(24_000);
    assertThat(new byte[] {kept[0], kept[159], kept[160], kept[320], kept[480]})
        .containsExactly(1, 1, 2, 3, SILENCE);
  }

  @Test
  void whatIsMissingIsSilentAndALongMessageIsWrittenOnTheWay() throws IOException {
    Recorder recorder = begin();
    for (int i = 0; i < 500; i++) {
      if (i != 250) {
        hears(recorder, Codec.PCMA, i * PACKET, i % 100, millis(20 * (i + 1)));
      }
    }
    await().until(() -> Files.size(folder.resolve(CALL + ".part")) > 60_000);
    recorder.finish(millis(10_000).toNanos());
    byte[] kept = kept();
    assertThat(kept).hasSize(80_000);
    assertThat(kept[249 * PACKET]).isEqualTo((byte) 49);
    assertThat(kept[250 * PACKET]).isEqualTo(SILENCE);
    assertThat(kept[499 * PACKET]).isEqualTo((byte) 99);
  }

  @Test
  void aSenderThatRestartsItsClockIsFollowedByOurs() {
    Recorder recorder = begin();
    hears(recorder, Codec.PCMA, 1000, 1, millis(20));
    hears(recorder, Codec.PCMA, 900_000_000, 2, millis(2020));
    recorder.finish(millis(4000).toNanos());
    byte[] kept = kept();
    assertThat(kept[0]).isEqualTo((byte) 1);
    assertThat(kept[2000 * 8]).isEqualTo((byte) 2);
  }

  @Test
  void theOtherLawIsConverted() {
    Recorder recorder = begin();
    byte loud = G711.encode(Codec.PCMU, 8000);
    hears(recorder, Codec.PCMU, 0, loud, millis(20));
    recorder.finish(millis(2000).toNanos());
    assertThat((int) G711.decode(Codec.PCMA, kept()[0])).isBetween(7700, 8300);
  }

  @Test
  void itsHashStandsBesideIt() throws IOException {
    Recorder recorder = begin();
    recorder.finish(millis(2500).toNanos());
    kept();
    assertThat(Files.readString(folder.resolve(CALL + ".sha256")))
        .matches("[0-9a-f]{64}  " + CALL + "\\.wav\n");
  }

  @Test
  void lessThanTwoSecondsAreNoMessage() {
    begin().finish(millis(1999).toNanos());
    Recorder longer = shelf.begin(new CallId("2"), 0, reports);
    longer.finish(millis(2000).toNanos());
    await().until(() -> shelf.find(new CallId("2")).isPresent());
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("2.wav", "2.sha256");
    await().until(() -> told.equals(List.of("false", "true")));
  }

  @Test
  void whatACrashLeftIsCompletedAtTheNextStart() throws IOException {
    Files.write(folder.resolve(CALL + ".part"), new byte[WavHeader.LENGTH + 20_000]);
    shelf.configure(folder);
    assertThat(kept()).hasSize(20_000);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndHoldsNothingUp() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    shelf.configure(file.resolve("voicemail"));
    Recorder recorder = shelf.begin(CALL, 0, reports);
    hears(recorder, Codec.PCMA, 0, 1, millis(20));
    recorder.finish(millis(5000).toNanos());
    await().until(() -> shelf.trouble().isPresent());
    assertThat(shelf.trouble().orElseThrow())
        .contains("cannot be written", "make room", "etc/org.vigie.media.cfg");
    await().until(() -> told.size() == 1);
    assertThat(told.get(0)).startsWith("false").hasSizeGreaterThan(10);
  }

  @Test
  void aMessageThatCannotBeFinishedIsToldAndCompletedAtTheNextStart() throws IOException {
    // A folder where the hash should be: the message is on the disk, but cannot be finished.
    Path obstacle = Files.createDirectory(folder.resolve(CALL + ".sha256"));
    begin().finish(millis(2500).toNanos());
    await().until(() -> told.size() == 1);
    assertThat(told.get(0)).startsWith("false").hasSizeGreaterThan(10);
    assertThat(shelf.find(CALL)).isEmpty();
    Files.delete(obstacle);
    shelf.configure(folder);
    assertThat(kept()).hasSize(20_000);
  }

  @Test
  void nothingOutsideTheFolderIsGiven() throws IOException {
    Files.writeString(folder.resolve("secret.wav"), "");
    shelf.configure(Files.createDirectory(folder.resolve("voicemail")));
    assertThat(shelf.find(new CallId("../secret"))).isEmpty();
  }
}
