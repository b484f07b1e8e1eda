package org.vigie.smpp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.vigie.numbering.internal.PhoneNumbering;
import org.vigie.runtime.SystemThreads;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.config.SmscConfigReader;
import org.vigie.smpp.internal.pdu.Pdu;
import org.vigie.smpp.internal.pdu.Requests.Role;
import org.vigie.smpp.internal.session.Leg;
import org.vigie.smpp.internal.session.Link;
import org.vigie.smpp.internal.testing.RawSmsc;

/** A route that says that it is up is given a message at once. */
class UpMeansThatItTakesMessagesTest {
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Leg> leg = new CompletableFuture<>();

  private final class Notes implements Leg.Traffic {
    @Override
    public void opens(Role role, Link link) {
      told.add("opens, says bound: " + leg.join().isBound());
    }

    @Override
    public void bound(Role role) {
      told.add("bound, says bound: " + leg.join().isBound());
    }

    @Override
    public void received(Link link, Pdu pdu) {
      told.add("received " + pdu.command());
    }

    @Override
    public void lost(Role role, String why) {
      told.add("lost, says bound: " + leg.join().isBound());
    }
  }

  @Test
  void whatIsSentGoesToTheSessionBeforeAnybodyIsToldOfItAndToNoneBeforeItIsOver() {
    try (RawSmsc smsc = new RawSmsc()) {
      Map<String, String> values =
          Map.of("host", "127.0.0.1", "port", Integer.toString(smsc.port()), "systemId", "vigie");
      SmscConfig config = SmscConfigReader.read("alpha", values, new PhoneNumbering()).config();
      RandomGenerator chance = RandomGenerator.getDefault();
      leg.complete(
          new Leg(Role.TRANSCEIVER, () -> config, new SystemThreads(), new Notes(), chance));
      leg.join().start();
      await().until(() -> told.size() == 2);
      leg.join().stop();
      leg.join().awaitEnd(Duration.ofSeconds(30));
    }
    assertThat(told.get(0)).isEqualTo("opens, says bound: false");
    assertThat(told.get(1)).isEqualTo("bound, says bound: true");
    assertThat(told.get(told.size() - 1)).isEqualTo("lost, says bound: false");
  }
}
