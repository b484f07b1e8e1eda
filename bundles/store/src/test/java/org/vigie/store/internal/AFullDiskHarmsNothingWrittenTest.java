package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AFullDiskHarmsNothingWrittenTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(classes = {UntilTheDiskIsFull.class, TextsUntilTheDiskIsFull.class})
  void refusesAndGoesOnWhenThereIsRoom(Class<?> program) throws Exception {
    Path disk = Files.createDirectory(directory.resolve("disk"));
    Path log = directory.resolve("log");
    String java = String.join(" ", Forked.command(program, disk.toString()));
    // A mount namespace of its own: the small disk goes when the process goes, whatever happens.
    String script = "mount -t tmpfs -o size=16m none %s && exec %s".formatted(disk, java);
    Process process = Forked.start(List.of("unshare", "-rm", "sh", "-c", script), log);
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
