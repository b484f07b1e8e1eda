package org.vigie.sip.internal.testing;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.sip.internal.SipAdapter;
import org.vigie.sip.internal.UserAgent;
import org.vigie.testkit.FreePorts;

/** The user agent with surroundings of its own, on a free port of loopback. */
public final class Appliance implements AutoCloseable {
  public static final PhoneNumber LINE = new PhoneNumber("+33972101010");
  public static final PhoneNumber PERSON = new PhoneNumber("+33612345601");

  private final TestThreads threads = new TestThreads();
  private final int port = FreePorts.any();
  private final Core core = new Core();
  private final RecordingMedia media = new RecordingMedia();
  private final UserAgent agent;
  private final Map<String, String> values = new HashMap<>();
  private int calls;

  public Appliance() {
    this(Map.of());
  }

  /**
   * @param more keys of its configuration
   */
  public Appliance(Map<String, String> more) {
    agent = another();
    values.put("address", "127.0.0.1");
    values.put("port", Integer.toString(port));
    configure(more);
  }

  /** Changes keys of its configuration. */
  public void configure(Map<String, String> more) {
    values.putAll(more);
    agent.configure(values);
  }

  /** One more user agent with the same surroundings, not configured yet. */
  public UserAgent another() {
    return new UserAgent(
        new UserAgent.Surroundings(
            threads,
            InstantSource.system(),
            core,
            new FrenchNumbering(),
            () -> Optional.of(media)));
  }

  public int port() {
    return port;
  }

  public TestThreads threads() {
    return threads;
  }

  public Core core() {
    return core;
  }

  public RecordingMedia media() {
    return media;
  }

  public SipAdapter sip() {
    return agent.adapter();
  }

  public UserAgent agent() {
    return agent;
  }

  /** A trunk to a port of loopback. */
  public VoiceTrunk trunk(String name, int peerPort, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.putIfAbsent("host", "127.0.0.1");
    values.put("port", Integer.toString(peerPort));
    values.put("service.pid", "org.vigie.sip.trunk~" + name);
    agent.trunks().put("org.vigie.sip.trunk~" + name, values);
    return named(name);
  }

  public VoiceTrunk named(String name) {
    return sip().trunks().stream()
        .filter(trunk -> trunk.status().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public String health(String part) {
    return sip().parts().stream()
        .filter(p -> p.name().equals(part))
        .findFirst()
        .map(p -> p.state() + " " + p.text())
        .orElse("");
  }

  /** A dial to the person on call, of a new leg. */
  public Dial dial() {
    calls++;
    CallId call = new CallId(String.format("01TEST%020d", calls));
    CallerIdentity identity =
        new CallerIdentity(LINE, List.of(LINE), Optional.of(new PhoneNumber("+33145678901")));
    return new Dial(new LegId(call, 1), PERSON, identity);
  }

  public LegId offered() {
    return LegId.caller(core.next(IncomingCall.class).call());
  }

  @Override
  public void close() {
    agent.close();
  }
}
