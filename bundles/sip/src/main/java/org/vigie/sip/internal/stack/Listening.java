package org.vigie.sip.internal.stack;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sip.SipListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.sip.internal.config.ConfigFault;
import org.vigie.sip.internal.tls.TlsPeers;

/**
 * Keeps the sockets as configured: opens them, tries again where a port is in use, moves them when
 * the configuration changes, and says how it stands. Thread-safe.
 */
public final class Listening implements Supplier<Optional<SipEndpoint>> {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final InstantSource clock;
  private final SecureListening secure = new SecureListening();
  private @Nullable SipListener listener;
  private volatile @Nullable SipEndpoint endpoint;
  private @Nullable SipConfig wanted;
  private List<ConfigFault> faults = List.of();
  private HealthPart health;
  private String refusal = "";

  /** Sockets of a configuration before, by which calls in progress still come in. */
  private final List<SipEndpoint> leaving = new ArrayList<>();

  public Listening(InstantSource clock) {
    this.clock = clock;
    this.health = new HealthPart("sip", HealthState.DOWN, clock.instant(), "not started yet");
  }

  /** Who gets the messages; before the first configuration. */
  public synchronized void deliverTo(SipListener receiver) {
    listener = receiver;
  }

  @Override
  public Optional<SipEndpoint> get() {
    return Optional.ofNullable(endpoint);
  }

  public synchronized HealthPart health() {
    return health;
  }

  /** Whom connections by TLS may go to. */
  public TlsPeers peers() {
    return secure.peers();
  }

  /** A trunk wants to connect by TLS. */
  public synchronized void needTls() {
    secure.need();
    ensure();
  }

  /** Takes a configuration; where it is bad, the last good one goes on. */
  public synchronized void configure(Map<String, ?> values) {
    SipConfig.Reading reading = SipConfig.read(values);
    faults = reading.faults();
    if (faults.isEmpty()) {
      wanted = reading.config();
    } else {
      LOG.warn("{}: {}", SipConfig.FILE, faults);
    }
    ensure();
  }

  /** Opens what is not open; called again and again. */
  public synchronized void ensure() {
    SipConfig config = wanted;
    SipListener receiver = listener;
    if (config == null || receiver == null) {
      say(HealthState.DOWN, faultText());
      return;
    }
    SipEndpoint open = endpoint;
    if (open != null && open.config().hasSocketsOf(config)) {
      secure.ensure(open, config);
      listens(config);
      return;
    }
    if (open != null && open.config().port() == config.port()) {
      // The same port twice cannot be had: dialogs are plain data, and go on by the new sockets.
      open.close();
      endpoint = null;
      open = null;
    }
    open(config, receiver, open);
  }

  private void open(SipConfig config, SipListener receiver, @Nullable SipEndpoint before) {
    try {
      SipEndpoint fresh = SipEndpoint.open(config, receiver, secure.peers());
      endpoint = fresh;
      secure.ensure(fresh, config);
      if (before != null) {
        leaving.add(before);
      }
      LOG.info("SIP listens on {}:{} by UDP and TCP", config.bindAddress(), config.port());
      listens(config);
    } catch (SipFailure e) {
      String text = refused(config, e);
      if (!text.equals(refusal)) {
        LOG.error("SIP: {}", text);
      }
      refusal = text;
      if (before == null) {
        say(HealthState.DOWN, text);
      } else {
        say(HealthState.DEGRADED, text + "; until then as before: " + where(before.config()));
      }
    }
  }

  /** Closes sockets that were left for others, when no call needs them any more. */
  public synchronized void abandon() {
    leaving.forEach(SipEndpoint::close);
    leaving.clear();
  }

  private static String refused(SipConfig config, SipFailure failure) {
    String reason = String.valueOf(failure.getMessage());
    String where = config.bindAddress() + ":" + config.port();
    String why =
        reason.contains("in use")
            ? "port " + config.port() + " is in use by another program"
            : "cannot listen on " + where + " (" + reason + ")";
    return why
        + ": stop that program, or set another port (VIGIE_SIP_PORT, or key 'port' in "
        + SipConfig.FILE
        + "); tried again every few seconds";
  }

  private void listens(SipConfig config) {
    refusal = "";
    boolean tls = endpoint != null && endpoint.isSecure();
    String where = where(config) + (tls ? ", " + config.sipsPort() + " TLS" : "");
    if (faults.isEmpty() && !secure.fault().isEmpty()) {
      say(HealthState.DEGRADED, secure.fault() + "; " + where);
    } else if (faults.isEmpty()) {
      say(HealthState.UP, where);
    } else {
      say(HealthState.DEGRADED, faultText() + "; the last good values go on: " + where);
    }
  }

  private static String where(SipConfig config) {
    return "listening on " + config.bindAddress() + ":" + config.port() + " UDP and TCP";
  }

  private String faultText() {
    if (faults.isEmpty()) {
      return "not configured yet";
    }
    return "CONFIGURATION_ERROR: " + SipConfig.FILE + ": " + faults.get(0);
  }

  private void say(HealthState state, String text) {
    Instant since = health.state() == state ? health.since() : clock.instant();
    health = new HealthPart("sip", state, since, text);
  }

  /** Closes the sockets for good. */
  public synchronized void close() {
    SipEndpoint open = endpoint;
    endpoint = null;
    wanted = null;
    if (open != null) {
      open.close();
    }
    abandon();
  }
}
