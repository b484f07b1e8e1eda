package org.vigie.sip.internal;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.MediaPlane;
import org.vigie.sip.internal.leg.CallIds;
import org.vigie.sip.internal.leg.Dialling;
import org.vigie.sip.internal.leg.Dispatcher;
import org.vigie.sip.internal.leg.IncomingCalls;
import org.vigie.sip.internal.leg.LegServices;
import org.vigie.sip.internal.leg.LegTable;
import org.vigie.sip.internal.leg.Legs;
import org.vigie.sip.internal.leg.Media;
import org.vigie.sip.internal.leg.Reports;
import org.vigie.sip.internal.leg.Strays;
import org.vigie.sip.internal.recovery.Release;
import org.vigie.sip.internal.stack.Listening;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.tls.TlsException;
import org.vigie.sip.internal.tls.TlsPeer;
import org.vigie.sip.internal.trunk.KeepAlive;
import org.vigie.sip.internal.trunk.Registration;
import org.vigie.sip.internal.trunk.Tokens;
import org.vigie.sip.internal.trunk.Trunk;
import org.vigie.sip.internal.trunk.TrunkConfig;
import org.vigie.sip.internal.trunk.TrunkDirectory;
import org.vigie.sip.internal.trunk.TrunkTable;
import org.vigie.sip.internal.trunk.TrunkWatch;

/** Puts the parts together, and lets them go. */
public final class UserAgent implements AutoCloseable {
  private static final long TICK_MILLIS = 100;
  private static final long ENSURE_SECONDS = 2;

  private final ScheduledExecutorService timer;
  private final ExecutorService slow;
  private final Listening listening;
  private final TrunkDirectory trunks;
  private final LegTable table = new LegTable();
  private final Legs legs = new Legs(table);
  private final SipAdapter adapter;
  private final Tokens tokens = new Tokens();

  /** What the rest of the appliance gives. */
  public record Surroundings(
      Threads threads,
      InstantSource clock,
      CommandDoor commands,
      Numbering numbering,
      Supplier<Optional<MediaPlane>> media) {}

  public UserAgent(Surroundings around) {
    timer = around.threads().scheduler("sip-timer", 1);
    slow = around.threads().pool("sip-slow", 2);
    listening = new Listening(around.clock());
    LegServices services =
        new LegServices(
            listening,
            table,
            new Reports(around.commands(), around.clock()),
            new Media(around.media()),
            around.numbering(),
            slow,
            timer);
    TrunkTable trunkTable = new TrunkTable();
    trunks =
        new TrunkDirectory(
            trunkTable, around.numbering(), around.clock(), new Dialling(services), this::watch);
    Strays strays = new Strays(services);
    IncomingCalls calls = new IncomingCalls(services, new CallIds(around.clock()));
    listening.deliverTo(new Dispatcher(services, trunkTable, calls, strays));
    Release release = new Release(services, trunkTable, strays, timer);
    adapter = new SipAdapter(listening, trunks, legs, release);
    timer.scheduleWithFixedDelay(
        () -> table.tick(System.nanoTime()), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(this::round, ENSURE_SECONDS, ENSURE_SECONDS, TimeUnit.SECONDS);
  }

  private TrunkWatch watch(Trunk trunk) {
    Registration registration = new Registration(trunk, listening, timer, slow, tokens);
    KeepAlive keepAlive = new KeepAlive(trunk, listening, timer, slow, tokens);
    return new TrunkWatch(trunk, timer, slow, this::secured, registration, keepAlive);
  }

  /** By TLS: whom it leads to, and that we need a port of our own for it. */
  private void secured(Trunk trunk) {
    TrunkConfig.Target target = trunk.config().target();
    if (target.isSecure()) {
      try {
        listening.peers().put(trunk.targets(), TlsPeer.of(target.host(), target.trust()));
        listening.needTls();
      } catch (TlsException e) {
        trunk.state().failed(String.valueOf(e.getMessage()));
      }
    }
  }

  private void round() {
    listening.ensure();
    table.sweep(System.nanoTime());
    if (table.size() == 0) {
      listening.abandon();
    }
    listening.get().map(SipEndpoint::addresses).ifPresent(a -> a.forget());
  }

  public SipAdapter adapter() {
    return adapter;
  }

  public TrunkDirectory trunks() {
    return trunks;
  }

  /** Lets every leg look at its deadlines as if it were that time. */
  void tick(long nanos) {
    table.tick(nanos);
  }

  public void configure(Map<String, ?> values) {
    listening.configure(values);
  }

  /** Hangs up what is left, and closes the sockets. */
  @Override
  public void close() {
    legs.hangUpAll();
    trunks.close();
    timer.shutdownNow();
    slow.shutdown();
    listening.close();
  }
}
