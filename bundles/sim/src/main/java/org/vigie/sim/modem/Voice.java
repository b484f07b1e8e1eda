package org.vigie.sim.modem;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.vigie.sim.audio.Hearing;
import org.vigie.sim.audio.SimThreads;

/**
 * The audio port: 160 samples out and 160 in at each beat of the modem's own clock, as long as
 * there is a call whose voice goes this way. PCM, 16 bits, little-endian. Thread-safe.
 */
final class Voice implements AutoCloseable {
  private static final int FRAME = 160;
  private static final double NANOS = 1e9;

  /** What a modem has room for; the rest is lost. */
  private static final int ROOM = 8000;

  private final Port port;
  private final BooleanSupplier open;
  private final ScheduledExecutorService clock = SimThreads.scheduler("sim-modem-voice");
  private final Deque<Short> input = new ArrayDeque<>();
  private final Samples recorded = new Samples();
  private Hearing hearing = new Hearing();
  private int odd = -1;
  private boolean heardAny;
  private int gaps;
  private int lost;
  private double hertz;
  private String keys = "";
  private long sample;

  /**
   * @param rate samples a second
   * @param open whether voice goes this way now
   */
  Voice(Port port, double rate, BooleanSupplier open) {
    this.port = port;
    this.open = open;
    port.open(this::take);
    long period = Math.round(FRAME * NANOS / rate);
    clock.scheduleAtFixedRate(this::beat, period, period, TimeUnit.NANOSECONDS);
  }

  String device() {
    return port.device();
  }

  private synchronized void take(byte[] octets) {
    for (byte octet : octets) {
      if (odd < 0) {
        odd = octet & 0xFF;
      } else {
        input.add((short) (odd | octet << 8));
        odd = -1;
      }
    }
    while (input.size() > ROOM) {
      input.remove();
      lost++;
    }
  }

  private void beat() {
    if (open.getAsBoolean()) {
      hear();
      port.write(speak());
    }
  }

  private synchronized void hear() {
    boolean enough = input.size() >= FRAME;
    gaps += heardAny && !enough ? 1 : 0;
    heardAny |= enough;
    for (int i = 0; i < FRAME; i++) {
      Short next = enough ? input.remove() : Short.valueOf((short) 0);
      hearing.hear(next);
      if (heardAny) {
        recorded.add(next);
      }
    }
  }

  private synchronized byte[] speak() {
    ByteBuffer out = ByteBuffer.allocate(2 * FRAME).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < FRAME; i++) {
      out.putShort((short) (KeyTones.isOver(sample, keys) ? tone() : key()));
      sample++;
    }
    return out.array();
  }

  private double tone() {
    keys = "";
    return hertz == 0 ? 0 : 9000 * Math.sin(2 * Math.PI * hertz * sample / 8000);
  }

  private double key() {
    return KeyTones.at(sample, keys);
  }

  /** A new call: nothing was heard, and nothing is said. */
  synchronized void fresh() {
    input.clear();
    recorded.clear();
    hearing = new Hearing();
    odd = -1;
    heardAny = false;
    gaps = 0;
    lost = 0;
    hertz = 0;
    keys = "";
  }

  /** Says a tone from now on; 0 is silence. */
  synchronized void play(double frequency) {
    hertz = frequency;
  }

  /** Says the tones of keys, then what was said before. */
  synchronized void press(String pressed) {
    sample = 0;
    keys = pressed;
  }

  synchronized Hearing hearing() {
    return hearing;
  }

  /** Everything that was heard in the call, from the first frame on. */
  synchronized short[] recorded() {
    return recorded.all();
  }

  /** Beats at which there was too little to hear, after the first frame. */
  synchronized int gaps() {
    return gaps;
  }

  /** Samples that wait to be heard. */
  synchronized int backlog() {
    return input.size();
  }

  /** Samples that there was no room for. */
  synchronized int lost() {
    return lost;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    port.close();
  }
}
