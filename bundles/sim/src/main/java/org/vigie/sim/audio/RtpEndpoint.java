package org.vigie.sim.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One telephone's voice: sends 20 ms of tone or silence at each tick, and hears what comes. */
public final class RtpEndpoint implements AutoCloseable {
  private static final int SAMPLES = 160;
  private static final int EVENT_PACKETS = 5;
  private static final AtomicInteger SSRC = new AtomicInteger(0x51A00000);

  private final DatagramChannel channel;
  private final AudioClock clock;
  private final Hearing hearing = new Hearing();
  private final ByteBuffer in = ByteBuffer.allocate(2048);
  private final ByteBuffer out = ByteBuffer.allocate(256);
  private final int ssrc = SSRC.incrementAndGet();
  private volatile @Nullable InetSocketAddress peer;
  private volatile int payloadType = G711.PCMA;
  private volatile int eventType = 101;
  private volatile double hertz;
  private volatile double secondHertz;
  private volatile @Nullable RtpEndpoint transit;
  private volatile boolean mute;
  private volatile short[] speech = {};
  private final ByteArrayOutputStream tape = new ByteArrayOutputStream();
  private volatile boolean taped;
  private final java.util.Queue<Character> keys =
      new java.util.concurrent.ConcurrentLinkedQueue<>();
  private int sequence = 1;
  private int timestamp = 160;
  private long sample;
  private int eventPacket = -1;
  private char eventKey;

  RtpEndpoint(String address, AudioClock clock) throws IOException {
    this.clock = clock;
    channel = DatagramChannel.open();
    channel.bind(new InetSocketAddress(address, 0));
    channel.configureBlocking(false);
    clock.add(this);
  }

  /** The port that it listens on. */
  public int port() {
    try {
      return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to send, and with which payload types. */
  public void connect(InetSocketAddress to, int codec, int telephoneEvent) {
    payloadType = codec;
    eventType = telephoneEvent;
    peer = to;
  }

  /** Plays a tone from now on; 0 is silence. */
  public void play(double frequency) {
    playBoth(frequency, 0);
  }

  /** Plays two tones at a time, as a telephone does that sends its keys as sounds (ITU-T Q.23). */
  public void playBoth(double low, double high) {
    hertz = low;
    secondHertz = high;
  }

  /**
   * Speaks from now on, again and again, beside whatever tones are played.
   *
   * @param samples at 8 kHz; none: nothing is said
   */
  public void say(short... samples) {
    speech = samples.clone();
  }

  /** Keeps all that is heard from now on. */
  public void keep() {
    taped = true;
  }

  /** The codes that were heard since {@link #keep}, as they came. */
  public byte[] kept() {
    return tape.toByteArray();
  }

  /** Sends nothing at all from now on, as a carrier that has no path for voice. */
  public void mute() {
    mute = true;
  }

  /** From now on all that comes here goes on to where another one sends, and nothing else does. */
  public void passOnTo(RtpEndpoint other) {
    transit = other;
  }

  /** Presses a key for 100 ms (RFC 4733). */
  public void press(char key) {
    keys.add(key);
  }

  public Hearing hearing() {
    return hearing;
  }

  /** One tick of 20 ms: sends a packet and hears all that came. */
  void tick() {
    try {
      receive();
      InetSocketAddress to = peer;
      if (to != null) {
        send(to);
      }
    } catch (IOException e) {
      close();
    }
  }

  private void receive() throws IOException {
    in.clear();
    while (channel.receive(in) != null) {
      in.flip();
      int type = in.remaining() > 12 ? in.get(1) & 0x7F : -1;
      if (type == G711.PCMA || type == G711.PCMU) {
        for (int i = 12; i < in.limit(); i++) {
          hearing.hear((short) G711.decode(type, in.get(i)));
        }
        if (taped) {
          tape.write(in.array(), 12, in.limit() - 12);
        }
      }
      RtpEndpoint other = transit;
      if (other != null) {
        other.forward(in);
      }
      in.clear();
    }
  }

  private void forward(ByteBuffer packet) throws IOException {
    InetSocketAddress to = peer;
    if (to != null) {
      channel.send(packet, to);
    }
  }

  private void send(InetSocketAddress to) throws IOException {
    if (transit != null || mute) {
      return;
    }
    Character next = eventPacket < 0 ? keys.poll() : null;
    if (next != null) {
      eventPacket = 0;
      eventKey = next;
    }
    if (eventPacket >= 0) {
      event(to);
    } else {
      header(payloadType, timestamp, false);
      for (int i = 0; i < SAMPLES; i++) {
        out.put(G711.encode(payloadType, nextSample()));
      }
      channel.send(out.flip(), to);
    }
    timestamp += SAMPLES;
  }

  private int nextSample() {
    short[] said = speech;
    double tones = 9000 * (wave(hertz) + wave(secondHertz));
    int voice = said.length == 0 ? 0 : said[(int) (sample % said.length)];
    sample++;
    return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, tones + voice));
  }

  private double wave(double frequency) {
    return frequency == 0 ? 0 : Math.sin(2 * Math.PI * frequency * sample / 8000);
  }

  private void event(InetSocketAddress to) throws IOException {
    boolean end = eventPacket >= EVENT_PACKETS - 1;
    int began = timestamp - eventPacket * SAMPLES;
    for (int copies = end ? 3 : 1; copies > 0; copies--) {
      header(eventType, began, eventPacket == 0);
      out.put((byte) "0123456789*#ABCD".indexOf(eventKey));
      out.put((byte) (end ? 0x8A : 0x0A));
      out.putShort((short) ((eventPacket + 1) * SAMPLES));
      channel.send(out.flip(), to);
    }
    eventPacket = end ? -1 : eventPacket + 1;
  }

  private void header(int type, int stamp, boolean marker) {
    out.clear();
    out.put((byte) 0x80).put((byte) (type | (marker ? 0x80 : 0)));
    out.putShort((short) sequence++).putInt(stamp).putInt(ssrc);
  }

  @Override
  public void close() {
    clock.remove(this);
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
