package org.vigie.gsm.internal.audio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.Threads;
import org.vigie.gsm.internal.line.Line;

/**
 * The voice of one call, both ways: an RTP peer of the media plane on this machine. The modem's
 * clock is the beat: its frames leave as they come, and for each of them one is written; what that
 * clock makes of ours is the jitter buffer's.
 */
public final class AudioPath implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AudioPath.class);

  private final Line line;
  private final DatagramChannel channel;
  private final Beat beat = new Beat();
  private final FromModem from;
  private final ToModem to;
  private final Events events;
  private final Threads threads;
  private final String name;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Told on a thread of the path's; must not block. */
  public interface Events {
    /** The modem's first frame has come. */
    void heard();

    /** The audio port is gone. */
    void lost(String cause);
  }

  /** The two ends on this machine. */
  public record Ends(InetAddress here, InetSocketAddress media) {}

  /**
   * @param name of the modem
   * @param line its audio port; closed with the path
   * @throws IOException where there is no socket
   */
  public AudioPath(String name, Line line, Ends ends, Threads threads, Events events)
      throws IOException {
    this.name = name;
    this.line = line;
    this.threads = threads;
    this.events = events;
    this.channel = DatagramChannel.open();
    channel.configureBlocking(false);
    channel.bind(new InetSocketAddress(ends.here(), 0));
    this.from = new FromModem(line.in(), channel, ends.media(), beat);
    this.to = new ToModem(line.out(), channel, ends.media(), beat);
  }

  /** Where the media plane is to send. */
  public InetSocketAddress here() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  /** The call is answered: voice begins. */
  public void begin() {
    threads.loop(name + "-audio-in", () -> run(() -> from.run(events::heard))).start();
    threads.loop(name + "-audio-out", () -> run(to::run)).start();
  }

  private interface Way {
    void run() throws IOException, InterruptedException;
  }

  private void run(Way way) {
    String cause = "the audio port was closed";
    try {
      way.run();
    } catch (IOException e) {
      cause = "the audio port broke: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!closed.get()) {
      close();
      events.lost(cause);
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    beat.end();
    line.close();
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("{}: closing a socket: {}", name, e.getMessage());
    }
  }
}
