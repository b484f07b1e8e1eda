package org.vigie.media.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.media.internal.plane.TestThreads;
import org.vigie.testkit.FreePorts;

class MediaPartsTest {
  private final MediaParts parts =
      new MediaParts(command -> {}, InstantSource.system(), new TestThreads());

  private record Values(String address, String ports, String speech, String directory)
      implements MediaConfig {
    @Override
    public String voicemail() {
      return "target/voicemail";
    }

    @Override
    public String recordings() {
      return "target/recordings";
    }

    @Override
    public String sounds() {
      return "target/sounds";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return MediaConfig.class;
    }
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 20000, ports",
    "'', 20000-70000, ports",
    "'', 80-100, ports",
    "'', 20001-20002, ports",
    "'', 30000-20000, ports",
    "192.0.2.77, 20000-20010, address",
    "::nonsense, 20000-20010, address"
  })
  void anInvalidValueNamesFileAndKey(String address, String ports, String key) {
    assertThatThrownBy(() -> MediaSettings.of(new Values(address, ports, "", "")))
        .isInstanceOf(MediaSettings.Invalid.class)
        .hasMessageStartingWith("etc/org.vigie.media.cfg: " + key + ": ");
  }

  @Test
  void withoutAnyGoodConfigurationMediaIsDownAndSaysWhy() {
    parts.configure(new Values("", "none", "", ""));
    assertThat(parts.health().state()).isEqualTo(HealthState.DOWN);
    assertThat(parts.health().text()).contains("org.vigie.media.cfg", "ports", "none");
    assertThat(parts.plane().open(new LegId(new CallId("x"), 0))).isEmpty();
  }

  @Test
  void aBadChangeLeavesTheLastGoodConfigurationInForce() throws IOException {
    int first = FreePorts.run(10);
    parts.configure(new Values("127.0.0.1", first + "-" + (first + 7), "", "target/speech"));
    assertThat(parts.health().state()).isEqualTo(HealthState.UP);
    assertThat(parts.health().text()).contains("no text-to-speech program");
    parts.configure(new Values("127.0.0.1", "nonsense", "", "target/speech"));
    assertThat(parts.health().state()).isEqualTo(HealthState.DEGRADED);
    assertThat(parts.health().text()).contains("nonsense", "goes on working");
    LegId leg = new LegId(new CallId("x"), 0);
    assertThat(parts.plane().open(leg)).contains(first);
    parts.configure(new Values("127.0.0.1", (first + 8) + "-" + (first + 9), "", "target/speech"));
    assertThat(parts.plane().open(leg)).contains(first);
    assertThat(parts.plane().freeLegs()).isEqualTo(1);
    assertThat(parts.health().state()).isEqualTo(HealthState.UP);
  }

  @Test
  void withoutFreePortsItSaysWhatToDo() throws IOException {
    int first = FreePorts.run(2);
    parts.configure(new Values("127.0.0.1", first + "-" + (first + 1), "sh", "target/speech"));
    assertThat(parts.plane().open(new LegId(new CallId("x"), 0))).isPresent();
    assertThat(parts.health().state()).isEqualTo(HealthState.DEGRADED);
    assertThat(parts.health().text()).contains("no RTP ports left", "widen 'ports'");
  }

  @Test
  void aFullDiskIsToldInTheHealth() throws IOException {
    int first = FreePorts.run(4);
    parts.configure(new Values("127.0.0.1", first + "-" + (first + 3), "sh", "target/speech"));
    CallId call = new CallId("full");
    Path part = Files.createDirectories(Path.of("target/recordings")).resolve(call + ".part");
    Files.deleteIfExists(part);
    parts.recordings().erase(call);
    Files.createSymbolicLink(part, Path.of("/dev/full"));
    parts.recordings().begin(call, false, 0, (kept, fault) -> {}).stop(false, 3_000_000_000L);
    await().until(() -> parts.health().text().contains("No space left"));
    assertThat(parts.health().text()).contains("a recording cannot be written");
    assertThat(parts.health().state()).isEqualTo(HealthState.DEGRADED);
    Files.deleteIfExists(part);
  }
}
