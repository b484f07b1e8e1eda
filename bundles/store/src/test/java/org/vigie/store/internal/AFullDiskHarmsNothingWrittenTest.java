package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFullDiskHarmsNothingWrittenTest {
  @TempDir Path directory;

  @Test
  void refusesAndGoesOnWhenThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(directory.resolve("disk"));
    Path log = directory.resolve("log");
    String java = String.join(" ", Forked.command(UntilTheDiskIsFull.class, disk.toString()));
    // A mount namespace of its own: the small disk goes when the process goes, whatever happens.
    String script = "mount -t tmpfs -o size=16m none %s && exec %s".formatted(disk, java);
    Process process = Forked.start(List.of("unshare", "-rm", "sh", "-c", script), log);
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
