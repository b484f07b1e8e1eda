package org.vigie.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.appliance.Ports;
import org.vigie.sim.appliance.Rest;
import org.vigie.sim.carrier.Carrier;
import org.vigie.sim.carrier.Leg;
import org.vigie.testkit.FreePorts;

/** The real distribution in a folder of its own, beside a carrier with telephones. */
final class Site implements AutoCloseable {
  static final String CALLER = "+33472000001";
  private static final AtomicSerial SERIAL = new AtomicSerial();

  private final Appliance appliance;
  private final Carrier carrier;
  private final Map<String, BlockingQueue<Leg>> rung = new ConcurrentHashMap<>();

  private Site(Appliance appliance, Carrier carrier) {
    this.appliance = appliance;
    this.carrier = carrier;
  }

  /** Installed, started and ready for calls, with a setup in force. */
  static Site ready(String name, String setup) {
    try {
      Path assembly = Path.of(System.getProperty("vigie.assembly"));
      Path home = Path.of(System.getProperty("vigie.work"), name);
      Appliance appliance = Appliance.install(assembly, home, Ports.free());
      int port = FreePorts.any();
      // A telephone that a test has not come to yet is no carrier that does not answer.
      appliance.trunk("carrier", port, "answerTimeout = 120");
      appliance.start();
      appliance.awaitReady(Duration.ofMinutes(4));
      appliance.rest().putSetup(setup);
      Site site =
          new Site(
              appliance,
              new Carrier(
                  new InetSocketAddress("127.0.0.1", port),
                  new InetSocketAddress("127.0.0.1", appliance.ports().sip())));
      site.awaitTrunk("carrier");
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The one that most tests share, since a start takes longer than they do. */
  static Site shared() {
    return Shared.SITE;
  }

  private static final class Shared {
    static final Site SITE = Site.ready("shared", Setups.THREE_PEOPLE);
  }

  Appliance appliance() {
    return appliance;
  }

  Rest rest() {
    return appliance.rest();
  }

  Carrier carrier() {
    return carrier;
  }

  /**
   * Makes telephones known to the carrier; each call to them waits to be fetched by {@link #rung}.
   */
  Site phones(String... numbers) {
    for (String number : numbers) {
      BlockingQueue<Leg> queue = new LinkedBlockingQueue<>();
      rung.put(number, queue);
      carrier.subscribe(number, queue::add);
    }
    return this;
  }

  /** The next call that a telephone gets. */
  Leg rung(String number) {
    try {
      Leg leg = rung.getOrDefault(number, new LinkedBlockingQueue<>()).poll(60, TimeUnit.SECONDS);
      if (leg == null) {
        throw new AssertionError(number + " is not rung");
      }
      return leg;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A caller's number that no other call of this run has. */
  static String newCaller() {
    return "+334720" + (10000 + SERIAL.next());
  }

  /** The record of a caller's only call, once it has a verdict. */
  JsonNode verdictOf(String caller) {
    return Awaitility.await("a verdict for the call of " + caller)
        .until(() -> recordOf(caller), call -> call.hasNonNull("verdict"));
  }

  /** The id of a caller's only call, once its record is there. */
  String idOf(String caller) {
    return Awaitility.await("a record of the call of " + caller)
        .until(() -> recordOf(caller), call -> call.hasNonNull("id"))
        .path("id")
        .asText();
  }

  /** What the health says, also where it is that no call can be taken. */
  JsonNode health() {
    return new Door(appliance).get("/health").json();
  }

  /** What the health says of the part whose name ends so; missing where there is none. */
  JsonNode part(String name) {
    for (JsonNode part : health().path("parts")) {
      if (part.path("name").asText().endsWith(name)) {
        return part;
      }
    }
    return MissingNode.getInstance();
  }

  /** Waits until calls can leave by a trunk. */
  void awaitTrunk(String name) {
    Awaitility.await("trunk " + name + " is up")
        .until(() -> part("trunk " + name).path("state").asText().matches("up|degraded"));
  }

  /** Takes a trunk's configuration away, and waits until it is gone. */
  void removeTrunk(String name) throws IOException {
    Files.delete(appliance.home().resolve("etc/org.vigie.sip.trunk-" + name + ".cfg"));
    Awaitility.await("trunk " + name + " is gone")
        .until(() -> part("trunk " + name).isMissingNode());
  }

  /** The record of a caller's only call as it is now. */
  JsonNode recordOf(String caller) {
    return rest().get("/api/v1/calls?number=" + caller.replace("+", "%2B")).path("items").path(0);
  }

  @Override
  public void close() {
    carrier.close();
    appliance.close();
  }

  private static final class AtomicSerial {
    private int last;

    synchronized int next() {
      return ++last;
    }
  }
}
