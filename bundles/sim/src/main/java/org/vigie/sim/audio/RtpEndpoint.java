package org.vigie.sim.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/** One telephone's voice: sends 20 ms of tone or silence at a time, and hears what comes. */
public final class RtpEndpoint implements AutoCloseable {
  private static final int SAMPLES_A_MILLISECOND = 8;
  private static final int COMFORT_NOISE = 13;
  private static final int COMFORT_MILLIS = 200;
  private static final int EVENT_PACKETS = 5;

  private final String address;
  private final DatagramChannel channel;
  private final AudioClock clock;
  private final Hearing hearing = new Hearing();
  private final ByteBuffer in = ByteBuffer.allocate(2048);
  private final ByteBuffer out = ByteBuffer.allocate(2048);
  private final RtpStream stream = new RtpStream();
  private final StreamWatch watch = new StreamWatch();
  private volatile @Nullable DatagramChannel sideDoor;
  private volatile int packetMillis = 20;
  private volatile int noise = -1;
  private int millis;
  private int paused;
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
  private long sample;
  private int eventPacket = -1;
  private char eventKey;

  RtpEndpoint(String address, AudioClock clock) throws IOException {
    this.clock = clock;
    this.address = address;
    channel = open();
    clock.add(this);
  }

  private DatagramChannel open() throws IOException {
    DatagramChannel opened = DatagramChannel.open();
    opened.bind(new InetSocketAddress(address, 0));
    opened.configureBlocking(false);
    return opened;
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

  /** Sends packets of so many milliseconds from now on, a multiple of 10, whatever its SDP says. */
  public void packets(int length) {
    packetMillis = length;
  }

  /** Sends, and hears, at another port than its SDP says from now on. */
  public void leaveByAnotherPort() throws IOException {
    sideDoor = open();
  }

  /** Another source goes on in place of the one that has sent so far (another SSRC). */
  public void changeSource() {
    stream.another();
  }

  /** Its clock and its count of packets begin anew. */
  public void restartClock() {
    stream.restart();
  }

  /**
   * Says nothing from now on, but how loud the noise is where it is (RFC 3389), until {@link
   * #speakAgain}.
   *
   * @param level below the loudest there is, in dB
   */
  public void pause(int level) {
    noise = level;
  }

  /** Ends a pause. */
  public void speakAgain() {
    noise = -1;
  }

  /** How many sources (SSRC) have been heard. */
  public int sources() {
    return watch.sources();
  }

  /** How often the numbers of what is heard went back, or far ahead: more than by a minute. */
  public int jumps() {
    return watch.jumps();
  }

  /** Presses a key for 100 ms (RFC 4733). */
  public void press(char key) {
    keys.add(key);
  }

  public Hearing hearing() {
    return hearing;
  }

  /** Some time has gone by: sends what is due, and hears all that came. */
  void tick(int elapsedMillis) {
    try {
      receive(channel);
      DatagramChannel other = sideDoor;
      if (other != null) {
        receive(other);
      }
      millis += elapsedMillis;
      InetSocketAddress to = peer;
      if (millis >= packetMillis) {
        millis -= packetMillis;
        if (to != null) {
          send(to);
        }
      }
    } catch (IOException e) {
      close();
    }
  }

  private void receive(DatagramChannel from) throws IOException {
    in.clear();
    while (from.receive(in) != null) {
      in.flip();
      int type = in.remaining() > 12 ? in.get(1) & 0x7F : -1;
      if (type == G711.PCMA || type == G711.PCMU) {
        watch.hear(in);
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
    int samples = packetMillis * SAMPLES_A_MILLISECOND;
    if (eventPacket >= 0) {
      event(to, samples);
    } else if (noise >= 0) {
      noise(to);
    } else {
      speak(to, samples);
    }
    stream.advance(samples);
  }

  private void speak(InetSocketAddress to, int samples) throws IOException {
    stream.header(out, payloadType, 0, paused > 0);
    paused = 0;
    for (int i = 0; i < samples; i++) {
      out.put(G711.encode(payloadType, nextSample()));
    }
    leave(to);
  }

  private void noise(InetSocketAddress to) throws IOException {
    if (paused % COMFORT_MILLIS < packetMillis) {
      stream.header(out, COMFORT_NOISE, 0, false);
      out.put((byte) noise);
      leave(to);
    }
    paused += packetMillis;
  }

  private void leave(InetSocketAddress to) throws IOException {
    DatagramChannel other = sideDoor;
    (other == null ? channel : other).send(out.flip(), to);
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

  private void event(InetSocketAddress to, int samples) throws IOException {
    boolean end = eventPacket >= EVENT_PACKETS - 1;
    for (int copies = end ? 3 : 1; copies > 0; copies--) {
      stream.header(out, eventType, eventPacket * samples, eventPacket == 0);
      out.put((byte) "0123456789*#ABCD".indexOf(eventKey));
      out.put((byte) (end ? 0x8A : 0x0A));
      out.putShort((short) ((eventPacket + 1) * samples));
      leave(to);
    }
    eventPacket = end ? -1 : eventPacket + 1;
  }

  @Override
  public void close() {
    clock.remove(this);
    try {
      channel.close();
      DatagramChannel other = sideDoor;
      if (other != null) {
        other.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
