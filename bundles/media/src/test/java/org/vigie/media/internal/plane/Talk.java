package org.vigie.media.internal.plane;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.api.voice.MediaSession.Codec;

/** Telephones that speak a tone each, all at the same time. */
final class Talk {
  private static final long PACKET_NANOS = 20_000_000L;

  private final List<Voice> voices = new ArrayList<>();
  private final long start = System.nanoTime();
  private int said;

  /** Lets a packet through, now, later, or not at all. */
  interface Network {
    Network CLEAN = (phone, n, bytes) -> phone.send(bytes);

    void carry(Phone phone, int n, byte[] bytes);
  }

  private record Voice(Phone phone, Codec codec, double hertz, Network network) {}

  Talk with(Phone phone, Codec codec, double hertz) {
    return with(phone, codec, hertz, Network.CLEAN);
  }

  Talk with(Phone phone, Codec codec, double hertz, Network network) {
    voices.add(new Voice(phone, codec, hertz, network));
    return this;
  }

  /** For so many packets of 20 ms; the next follow without a pause. */
  void goOn(int packets) {
    int until = said + packets;
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(
            () -> {
              while (said < until && System.nanoTime() - start > said * PACKET_NANOS) {
                say();
              }
              return said == until;
            });
  }

  /** Until something is so; a loaded machine may take a while. */
  void until(Callable<Boolean> so) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              while (System.nanoTime() - start > said * PACKET_NANOS) {
                say();
              }
              return so.call();
            });
  }

  private void say() {
    for (Voice voice : voices) {
      int type = voice.codec().staticPayloadType();
      byte[] tone = Tone.packet(voice.codec(), voice.hertz(), said);
      Phone phone = voice.phone();
      byte[] packet = phone.packet(type, tone, false, phone.sequence++ & 0xFFFF, phone.timestamp);
      phone.timestamp += tone.length;
      voice.network().carry(phone, said, packet);
    }
    said++;
  }

  /** The codes that a telephone heard last. */
  static byte[] heard(Phone phone, int packets) {
    List<Heard> heard = List.copyOf(phone.heard());
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    heard.subList(heard.size() - packets, heard.size()).forEach(h -> codes.writeBytes(h.payload()));
    return codes.toByteArray();
  }

  /** Share of a tone in what was heard last, each packet by itself: its phase may shift. */
  static double share(Phone phone, Codec codec, double hertz, int packets) {
    List<Heard> heard = List.copyOf(phone.heard());
    return heard.subList(Math.max(0, heard.size() - packets), heard.size()).stream()
        .mapToDouble(h -> Tone.share(h.payload(), codec, hertz))
        .average()
        .orElse(0);
  }

  /** Whether a tone was all that was heard for so many packets, now or at any time before. */
  static boolean hasHeard(Phone phone, Codec codec, double hertz, int packets) {
    int[] row = {0};
    return List.copyOf(phone.heard()).stream()
        .map(h -> Tone.share(h.payload(), codec, hertz) > 0.9)
        .anyMatch(tone -> (row[0] = tone ? row[0] + 1 : 0) == packets);
  }

  /**
   * By how much arrivals have fallen behind timestamps from beginning to end, ms: the sum of all
   * gaps that were not caught up. Medians, since a loaded machine holds up one packet or another.
   */
  static double behind(List<Heard> heard) {
    double first = median(heard.subList(0, 11));
    return median(heard.subList(heard.size() - 11, heard.size())) - first;
  }

  private static double median(List<Heard> heard) {
    return heard.stream()
        .mapToDouble(h -> h.nanos() / 1e6 - h.timestamp() / 8.0)
        .sorted()
        .skip(heard.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
