package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.vigie.sim.carrier.Leg;

/** The appliance of {@code setups/peers.yaml}: for peers that are many, odd, or die. */
final class PeersSite {
  static final String CHOICES = "+33972400001";
  static final String QUEUE = "+33972400002";
  static final String TALKATIVE = "+33972400003";
  static final String RECORDED = "+33972400004";
  static final String TEN = "+33972400005";

  static final String ALONE = "+33612400001";
  static final String TALKER = "+33612400002";
  static final String IS_RECORDED = "+33612400003";
  static final String SWITCHBOARD = "+33145400004";

  private PeersSite() {}

  /** The one that these tests share. */
  static Site shared() {
    return Shared.SITE;
  }

  private static final class Shared {
    static final Site SITE = Site.ready("peers", setup());
  }

  private static String setup() {
    try (InputStream in = PeersSite.class.getResourceAsStream("/setups/peers.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A caller whose call is answered. */
  static Leg call(String from, String line) throws Exception {
    Leg caller = shared().carrier().call(from, line);
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    return caller;
  }

  /** A figure of {@code /api/v1/metrics}. */
  static double metric(String name) {
    return shared()
        .rest()
        .text("/api/v1/metrics")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }
}
