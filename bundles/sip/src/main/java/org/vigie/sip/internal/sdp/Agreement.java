package org.vigie.sip.internal.sdp;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Srtp;
import org.vigie.sip.internal.stack.Literals;

/**
 * What we and a peer agree on: the first media line of audio that has one of our codecs, an
 * encrypted one before a plain one.
 *
 * @param line its place among the media lines
 * @param offered the direction as the peer wrote it
 * @param crypto the peer's security description that was chosen
 */
public record Agreement(
    MediaSession session, int line, Direction offered, Optional<Crypto> crypto) {
  /** G.722 is not among them: prompts would have to be coded in it, too. */
  private static final List<Codec> OURS = List.of(Codec.PCMA, Codec.PCMU);

  /**
   * What may be agreed on.
   *
   * @param plain RTP
   * @param encrypted SRTP by these keys; empty: not
   */
  public record Terms(boolean plain, Optional<LocalKeys> encrypted) {}

  /** The agreement on a description, or empty where nothing in it can be used (488). */
  public static Optional<Agreement> on(RemoteSdp remote, Terms terms) {
    Optional<Agreement> encrypted =
        terms.encrypted().flatMap(keys -> onAny(remote, Optional.of(keys)));
    return encrypted.isEmpty() && terms.plain() ? onAny(remote, Optional.empty()) : encrypted;
  }

  private static Optional<Agreement> onAny(RemoteSdp remote, Optional<LocalKeys> keys) {
    List<MediaLine> media = remote.media();
    for (int i = 0; i < media.size(); i++) {
      MediaLine line = media.get(i);
      // RFC 4568, 3.1.1 wants keys in secure profiles only; some offer them in the plain ones, to
      // leave the choice.
      boolean fits = keys.isPresent() ? !line.cryptos().isEmpty() : !line.isSecureOnly();
      if (line.isAudio() && fits) {
        Optional<Agreement> agreement = onLine(line, i, keys);
        if (agreement.isPresent()) {
          return agreement;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Agreement> onLine(MediaLine line, int place, Optional<LocalKeys> keys) {
    Optional<InetAddress> address = Literals.address(line.host());
    if (address.isEmpty()) {
      return Optional.empty();
    }
    for (String format : line.formats()) {
      Optional<Codec> codec = codec(format, line);
      if (codec.isPresent()) {
        int type = Integer.parseInt(format);
        Optional<Crypto> crypto = keys.map(k -> line.cryptos().get(0));
        Optional<Srtp> srtp =
            crypto.map(c -> new Srtp(c.suite(), keys.orElseThrow().key(c.suite()), c.key()));
        MediaSession session = session(line, address.get(), codec.get(), type, srtp);
        return Optional.of(new Agreement(session, place, line.direction(), crypto));
      }
    }
    return Optional.empty();
  }

  private static MediaSession session(
      MediaLine line, InetAddress address, Codec codec, int type, Optional<Srtp> srtp) {
    // c=0.0.0.0 is how hold was asked for before RFC 3264, and still is by some (8.4).
    boolean held = address.isAnyLocalAddress();
    return new MediaSession(
        address,
        line.port(),
        codec,
        type,
        telephoneEvent(line),
        packetMillis(line.packetMillis()),
        line.direction().receives() && !held,
        line.direction().sends(),
        srtp);
  }

  private static Optional<Codec> codec(String format, MediaLine line) {
    if (!format.matches("\\d{1,3}") || Integer.parseInt(format) > 127) {
      return Optional.empty();
    }
    int type = Integer.parseInt(format);
    String encoding = line.encodings().get(type);
    for (Codec codec : OURS) {
      boolean named = encoding != null && isNamed(encoding, codec.name() + "/8000");
      if (named || (encoding == null && codec.staticPayloadType() == type)) {
        return Optional.of(codec);
      }
    }
    return Optional.empty();
  }

  private static OptionalInt telephoneEvent(MediaLine line) {
    return line.formats().stream()
        .filter(format -> format.matches("\\d{1,3}"))
        .mapToInt(Integer::parseInt)
        .filter(type -> isNamed(line.encodings().getOrDefault(type, ""), "TELEPHONE-EVENT/8000"))
        .findFirst();
  }

  private static boolean isNamed(String encoding, String name) {
    return encoding.equals(name) || encoding.equals(name + "/1");
  }

  /** 20 ms (RFC 3551, 4.2) unless a multiple of 10 up to 60 is asked for. */
  private static int packetMillis(int asked) {
    return asked >= 10 && asked <= 60 && asked % 10 == 0 ? asked : 20;
  }
}
