package org.vigie.sim.modem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.vigie.sim.audio.SimThreads;

/** A pseudo-terminal under a name that stays the same when it is plugged in again. */
final class PtyPort implements Port {
  private final Path link;
  private final Pty pty;
  private final ScheduledExecutorService thread = SimThreads.scheduler("sim-modem-port");

  PtyPort(Path link) {
    this.link = link;
    try {
      this.pty = Pty.open();
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, pty.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void open(Consumer<byte[]> octets) {
    thread.execute(
        () -> {
          byte[] buffer = new byte[1024];
          for (int n = pty.read(buffer); n >= 0; n = pty.read(buffer)) {
            octets.accept(Arrays.copyOf(buffer, n));
          }
        });
  }

  @Override
  public void write(byte[] octets) {
    pty.write(octets);
  }

  @Override
  public String device() {
    return link.toString();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      pty.close();
      thread.shutdown();
    }
  }
}
