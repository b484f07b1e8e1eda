package org.vigie.sip.internal.sdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a description line by line. Not thread-safe. */
final class SdpReader {
  private static final int MOST_CRYPTOS = 16;

  private final List<MediaLine> done = new ArrayList<>();
  private String sessionHost = "";
  private Direction sessionDirection = Direction.SENDRECV;
  private @Nullable Section section;

  /** A media description that is still being read. */
  private static final class Section {
    private final String[] words;
    private final int port;
    private final Map<Integer, String> encodings = new HashMap<>();
    private final List<Crypto> cryptos = new ArrayList<>();
    private String host;
    private Direction direction;
    private int packetMillis;

    Section(String[] words, int port, String host, Direction direction) {
      this.words = words;
      this.port = port;
      this.host = host;
      this.direction = direction;
    }

    MediaLine end() {
      List<String> formats = List.of(words).subList(3, words.length);
      return new MediaLine(
          words[0],
          port,
          words[2],
          formats,
          host,
          Map.copyOf(encodings),
          direction,
          packetMillis,
          cryptos);
    }
  }

  void line(String line, int number) throws SdpException {
    if (line.length() < 2 || line.charAt(1) != '=') {
      throw new SdpException("not a line of a session description: line " + (number + 1));
    }
    if (number == 0 && !line.equals("v=0")) {
      throw new SdpException("a session description begins with v=0");
    }
    String value = line.substring(2).trim();
    switch (line.charAt(0)) {
      case 'c' -> connection(value);
      case 'm' -> media(value);
      case 'a' -> attribute(value);
      default -> {
        // Names, times, bandwidths, keys: nothing that a voice call depends on.
      }
    }
  }

  RemoteSdp end() throws SdpException {
    close();
    if (done.isEmpty()) {
      throw new SdpException("a session description without media");
    }
    return new RemoteSdp(done);
  }

  private void close() {
    if (section != null) {
      done.add(section.end());
      section = null;
    }
  }

  private void connection(String value) throws SdpException {
    String[] words = value.split(" +", -1);
    if (words.length < 3) {
      throw new SdpException("c=" + value);
    }
    int slash = words[2].indexOf('/');
    String host = slash < 0 ? words[2] : words[2].substring(0, slash);
    if (section == null) {
      sessionHost = host;
    } else {
      section.host = host;
    }
  }

  private void media(String value) throws SdpException {
    close();
    String[] words = value.split(" +", -1);
    if (words.length < 4) {
      throw new SdpException("m=" + value);
    }
    int slash = words[1].indexOf('/');
    int port = number(slash < 0 ? words[1] : words[1].substring(0, slash)).orElse(-1);
    if (port < 0 || port > 65535) {
      throw new SdpException("m=" + value);
    }
    section = new Section(words, port, sessionHost, sessionDirection);
  }

  private void attribute(String value) {
    Optional<Direction> direction = Direction.of(value);
    Section open = section;
    if (open == null) {
      direction.ifPresent(d -> sessionDirection = d);
      return;
    }
    direction.ifPresent(d -> open.direction = d);
    if (value.startsWith("rtpmap:")) {
      encoding(open, value.substring("rtpmap:".length()));
    } else if (value.startsWith("crypto:") && open.cryptos.size() < MOST_CRYPTOS) {
      Crypto.parse(value.substring("crypto:".length())).ifPresent(open.cryptos::add);
    } else if (value.startsWith("ptime:")) {
      number(value.substring("ptime:".length()).trim()).ifPresent(ms -> open.packetMillis = ms);
    }
  }

  private static void encoding(Section open, String value) {
    String[] words = value.trim().split(" +", 2);
    if (words.length == 2) {
      String name = words[1].trim().toUpperCase(Locale.ROOT);
      number(words[0]).ifPresent(type -> open.encodings.put(type, name));
    }
  }

  private static Optional<Integer> number(String text) {
    boolean plain = !text.isEmpty() && text.length() <= 7;
    return plain && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
