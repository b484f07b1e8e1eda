package org.vigie.media.internal.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.rtp.RtpPacket;

/**
 * Puts the packets of one voice or more in their places on a common clock: order by timestamp,
 * silence where some are missing. A sender that restarts its clock is followed by ours. What is
 * older than two seconds is given away. Belongs to a loop.
 */
public final class Reel {
  private static final int SECOND = G711.RATE;

  /** So much may still change its order. */
  private static final int WINDOW = 2 * SECOND;

  private static final int FRAMES_APART = 480; // our own clock: 60 ms are a pause
  private static final long NANOS_PER_SAMPLE = 1_000_000_000L / G711.RATE;
  private static final byte SILENCE = G711.silence(Codec.PCMA);

  /** Takes what is complete; it must not wait. */
  public interface Sink {
    /** A-law codes of each track, all of one length, which follow those before. */
    void take(List<byte[]> codes);
  }

  private final Sink sink;
  private final long begun;
  private final List<Track> tracks;

  /** Samples that have left the windows. */
  private long written;

  /**
   * @param count of tracks
   * @param now by {@link System#nanoTime()}: where the reel begins
   */
  public Reel(int count, Sink sink, long now) {
    this.sink = sink;
    this.begun = now;
    this.tracks = IntStream.range(0, count).mapToObj(i -> new Track()).toList();
  }

  /** One of its tracks, from 0 on. */
  public Track track(int number) {
    return tracks.get(number);
  }

  private long samples(long now) {
    return (now - begun) / NANOS_PER_SAMPLE;
  }

  private void makeRoom(long end) {
    while (end > written + WINDOW) {
      leave(SECOND);
    }
  }

  private void leave(int samples) {
    sink.take(tracks.stream().map(track -> track.leave(samples)).toList());
    written += samples;
  }

  /** Nothing more comes; all that is left is given away. */
  public void finish(long now) {
    long length = samples(now);
    makeRoom(length);
    leave((int) Math.max(0, Math.min(WINDOW, length - written)));
  }

  /** One voice. */
  public final class Track {
    private final byte[] window = new byte[WINDOW];
    private boolean anchored;
    private long source;
    private long anchor;
    private int anchorTimestamp;
    private int frames;

    private Track() {
      Arrays.fill(window, SILENCE);
    }

    /** A packet of voice, in the codec of its payload; of G.722, which we cannot read, silence. */
    public void put(RtpPacket packet, ByteBuffer buffer, Codec codec, long now) {
      if (codec == Codec.G722) {
        return;
      }
      long sender = packet.ssrc() & 0xFFFFFFFFL;
      long place = place(sender, packet.timestamp(), packet.payloadLength(), now);
      byte[] codes = codec == Codec.PCMA ? null : G711.toOther(codec);
      makeRoom(place + packet.payloadLength());
      for (int i = 0; i < packet.payloadLength(); i++) {
        byte code = buffer.get(packet.payloadOffset() + i);
        set(place + i, codes == null ? code : codes[code & 0xFF]);
      }
    }

    /** Samples that have just been made by our own clock. */
    public void put(short[] frame, long now) {
      long place = place(-1, frames, frame.length, now);
      frames += frame.length;
      makeRoom(place + frame.length);
      for (int i = 0; i < frame.length; i++) {
        set(place + i, G711.encode(Codec.PCMA, frame[i]));
      }
    }

    private void set(long place, byte code) {
      if (place >= written) {
        window[(int) (place - written)] = code;
      }
    }

    private long place(long sender, int timestamp, int length, long now) {
      long heard = samples(now) - length;
      long place = anchor + (timestamp - anchorTimestamp);
      int apart = sender < 0 ? FRAMES_APART : SECOND;
      if (!anchored || sender != source || Math.abs(place - heard) > apart) {
        anchored = true;
        source = sender;
        anchor = Math.max(0, heard);
        anchorTimestamp = timestamp;
        place = anchor;
      }
      return place;
    }

    private byte[] leave(int samples) {
      byte[] codes = Arrays.copyOf(window, samples);
      System.arraycopy(window, samples, window, 0, WINDOW - samples);
      Arrays.fill(window, WINDOW - samples, WINDOW, SILENCE);
      return codes;
    }
  }
}
