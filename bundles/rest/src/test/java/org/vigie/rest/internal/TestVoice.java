package org.vigie.rest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import org.vigie.api.call.CallId;
import org.vigie.api.query.CallBacks;
import org.vigie.api.query.LineTests;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.voice.Recordings;
import org.vigie.api.voice.Sounds;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.media.internal.sound.UploadedSounds;
import org.vigie.testkit.AuditInMemory;

/** The real collection of sounds in a folder of its own, and small ones of the other services. */
final class TestVoice implements VoiceServices, AutoCloseable {
  static final CallId PLACED = new CallId("01JD0000000000000000000077");

  final List<String> placed = new CopyOnWriteArrayList<>();
  final List<String> tested = new CopyOnWriteArrayList<>();
  final Map<CallId, Path> recorded = new ConcurrentHashMap<>();
  final Path folder = temporary();
  volatile Function<String, CallId> placing = text -> PLACED;
  volatile Function<String, CompletionStage<LineTests.Report>> testing =
      text -> CompletableFuture.completedStage(report(true));
  final AuditInMemory trail = new AuditInMemory();
  volatile List<VoiceAdapter> adapters = List.of();
  volatile boolean away;
  private final UploadedSounds sounds = new UploadedSounds(new ScheduledThreadPoolExecutor(1));

  TestVoice() {
    sounds.configure(folder);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("vigie-sounds");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 16-bit PCM, mono, 8 kHz, silence. */
  static byte[] wav(int seconds) {
    int length = seconds * 16_000;
    ByteBuffer wav = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
    wav.putShort((short) 1).putInt(8000).putInt(16_000).putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    return wav.array();
  }

  static LineTests.Report report(boolean passed) {
    return new LineTests.Report(
        PLACED,
        "astreinte",
        passed ? Optional.of("backup") : Optional.empty(),
        Instant.parse("2026-11-21T03:00:00Z"),
        passed,
        List.of("heard at the line's side: 1400 Hz"));
  }

  private <T> Optional<T> there(T service) {
    return away ? Optional.empty() : Optional.of(service);
  }

  @Override
  public Optional<Sounds> sounds() {
    return there(sounds);
  }

  @Override
  public Optional<Recordings> recordings() {
    return there(new TestRecordings());
  }

  @Override
  public Optional<CallBacks> callBacks() {
    return there(
        (line, person, number, by) -> {
          String all = String.join(" ", line, person, number, by);
          placed.add(all);
          return placing.apply(all);
        });
  }

  @Override
  public Optional<LineTests> lineTests() {
    return there(new TestLineTests());
  }

  @Override
  public List<VoiceAdapter> adapters() {
    return adapters;
  }

  @Override
  public Optional<PlanningStore> audit() {
    return there(trail);
  }

  @Override
  public void close() {
    sounds.close();
  }

  private final class TestRecordings implements Recordings {
    @Override
    public Optional<Path> find(CallId call) {
      return Optional.ofNullable(recorded.get(call));
    }

    @Override
    public List<CallId> before(Instant instant) {
      return List.of();
    }

    @Override
    public boolean erase(CallId call) {
      return recorded.remove(call) != null;
    }
  }

  private final class TestLineTests implements LineTests {
    @Override
    public CompletionStage<Report> run(
        String line, Optional<String> trunk, String keys, String by) {
      String all = String.join(" ", line, trunk.orElse("-"), keys, by);
      tested.add(all);
      return testing.apply(all);
    }

    @Override
    public List<Report> latest() {
      return List.of(report(true), report(false));
    }
  }
}
