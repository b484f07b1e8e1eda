package org.vigie.sip.internal.sdp;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.voice.Srtp.Suite;

/**
 * The keys by which one leg sends: one for each suite, the same through all of its offers and
 * answers. Not thread-safe.
 */
public final class LocalKeys {
  private static final int KEY_BYTES = 30;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<Suite, String> keys = new EnumMap<>(Suite.class);

  String key(Suite suite) {
    return keys.computeIfAbsent(
        suite,
        s -> {
          byte[] bytes = new byte[KEY_BYTES];
          RANDOM.nextBytes(bytes);
          return Base64.getEncoder().encodeToString(bytes);
        });
  }

  /** What is offered, the strongest first. */
  List<Crypto> offered() {
    List<Crypto> all = new ArrayList<>();
    for (Suite suite : Suite.values()) {
      all.add(new Crypto(all.size() + 1, suite, key(suite)));
    }
    return all;
  }
}
