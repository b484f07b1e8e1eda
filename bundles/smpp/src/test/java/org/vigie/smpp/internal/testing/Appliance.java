package org.vigie.smpp.internal.testing;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.vigie.api.health.HealthPart;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.numbering.internal.PhoneNumbering;
import org.vigie.runtime.SystemThreads;
import org.vigie.smpp.internal.Routes;

/** A route with surroundings of its own. */
public final class Appliance implements AutoCloseable {
  public static final PhoneNumber LINE = new PhoneNumber("+33712345678");
  public static final PhoneNumber PERSON = new PhoneNumber("+33612345601");

  private final Door door = new Door();
  private final Map<String, String> values = new HashMap<>();
  private final Routes routes;
  private int sent;

  public Appliance(int port) {
    values.put("host", "127.0.0.1");
    values.put("port", Integer.toString(port));
    values.put("systemId", "vigie");
    values.put("password", "secret");
    values.put("lines", LINE.e164());
    values.put("felix.fileinstall.filename", "file:/opt/vigie/etc/org.vigie.smpp-alpha.cfg");
    routes = new Routes(new SystemThreads(), InstantSource.system(), door, new PhoneNumbering());
  }

  /** The values of the file as it is now. */
  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  public Door door() {
    return door;
  }

  public Routes routes() {
    return routes;
  }

  /** Changes keys, or sets them before the start. */
  public Appliance with(String... keysAndValues) {
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return this;
  }

  /** Puts the file in place as it is now. */
  public Appliance put() {
    routes.put(values);
    return this;
  }

  /** The same, and waits until it is bound. */
  public Appliance bound() {
    put();
    awaitHealth("UP");
    return this;
  }

  /** Waits until it says so; gives the whole of it, which may be another in a moment. */
  public String awaitHealth(String beginning) {
    return Awaitility.await(beginning)
        .pollInterval(java.time.Duration.ofMillis(5))
        .until(this::health, text -> text.startsWith(beginning));
  }

  public String health() {
    HealthPart part = routes.health();
    return part.state() + " " + part.text();
  }

  public CompletableFuture<SubmitOutcome> submit(String text) {
    return submit(text, Purpose.ALERT);
  }

  public CompletableFuture<SubmitOutcome> submit(String text, Purpose purpose) {
    return submit(text, purpose, Optional.of(LINE), TextAddress.of(PERSON));
  }

  public CompletableFuture<SubmitOutcome> submit(
      String text, Purpose purpose, Optional<PhoneNumber> from, TextAddress to) {
    sent++;
    MessageId id = new MessageId(String.format("01TEST%020d", sent));
    return routes
        .route()
        .submit(new Submission(id, from, false, to, text, purpose))
        .toCompletableFuture();
  }

  @Override
  public void close() {
    routes.close();
  }
}
