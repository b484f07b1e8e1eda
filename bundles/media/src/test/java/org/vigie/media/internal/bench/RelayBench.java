package org.vigie.media.internal.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.plane.Figures;
import org.vigie.media.internal.plane.PortPool;
import org.vigie.media.internal.plane.RtpPlane;
import org.vigie.media.internal.plane.Storage;
import org.vigie.media.internal.plane.TestThreads;
import org.vigie.media.internal.recording.Cabinet;
import org.vigie.media.internal.voicemail.Shelf;

/**
 * Bridges so many calls between the ports of {@link RelayLoad}, which is started in a process of
 * its own with the same arguments, and tells what it costs: {@code calls loops convert what}; what
 * is {@code relay}, {@code confer} (three legs each), {@code record1} or {@code record2} (a bridge,
 * recorded mixed or in two channels).
 */
public final class RelayBench {
  private static final int TURNS = 7; // of 5 s
  private static final int FIRST = Integer.getInteger("bench.port", 20_000);
  private static final Logger LOG = LoggerFactory.getLogger(RelayBench.class);

  private RelayBench() {}

  /** Where the legs listen; each kind for itself, since the one before may still be running. */
  static int relayPort(String what) {
    return FIRST + (what.startsWith("record") ? 20_000 : what.equals("confer") ? 10_000 : 0);
  }

  /** Where their peers are. */
  static int loadPort(String what) {
    return relayPort(what) + 4000;
  }

  /** What is measured. */
  static String what(String... args) {
    return args.length > 3 ? args[3] : "relay";
  }

  /** Runs for 35 s. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int calls = Integer.parseInt(args[0]);
    boolean convert = Boolean.parseBoolean(args[2]);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    String what = what(args);
    Cabinet cabinet = new Cabinet(new TestThreads().single("recordings"), InstantSource.system());
    cabinet.configure(Files.createTempDirectory("recorded"));
    RtpPlane plane =
        new RtpPlane(
            command -> LOG.debug("{}", command),
            InstantSource.system(),
            new TestThreads(),
            prompts -> List.of(),
            new Storage(new Shelf(new TestThreads().single("voicemail")), cabinet),
            Integer.parseInt(args[1]));
    int each = RelayLoad.legsOfACall(args);
    plane.ports(new PortPool(loopback, relayPort(what), relayPort(what) + 2 * each * calls));
    for (int call = 0; call < calls; call++) {
      List<LegId> legs = new ArrayList<>();
      for (int i = each * call; i < each * (call + 1); i++) {
        LegId leg = new LegId(new CallId("bench-" + call), i - each * call);
        Codec codec = convert && i % 2 == 1 ? Codec.PCMU : Codec.PCMA;
        open(plane, leg, relayPort(what) + 2 * i, codec);
        legs.add(leg);
      }
      plane.confer(legs);
      if (what.startsWith("record")) {
        plane.startRecording(legs.get(0), what.endsWith("2"));
      }
    }
    watch(plane.figures());
    plane.close();
  }

  private static void open(RtpPlane plane, LegId leg, int expected, Codec codec) {
    int port = plane.open(leg).orElseThrow();
    if (port != expected) {
      throw new IllegalStateException("port " + expected + " must be free");
    }
    plane.negotiated(
        leg,
        new MediaSession(
            InetAddress.getLoopbackAddress(),
            port + loadPort("") - relayPort(""),
            codec,
            codec.staticPayloadType(),
            OptionalInt.of(101),
            20,
            true,
            true,
            java.util.Optional.empty()));
  }

  private static void watch(Figures figures) throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long relayed = figures.relayed();
    long sent = figures.sent();
    long allocated = allocated();
    for (int i = 0; i < TURNS; i++) {
      new CountDownLatch(1).await(5, TimeUnit.SECONDS);
      LOG.info(
          "relayed {}/s, mixed {}/s, unsent {}, late {}, CPU {} % of a core, {} bytes/packet, collections {}",
          (figures.relayed() - relayed) / 5,
          (figures.sent() - sent) / 5,
          figures.unsent(),
          figures.lateTicks(),
          (system.getProcessCpuTime() - cpu) / 50_000_000,
          (allocated() - allocated)
              / Math.max(1, figures.relayed() + figures.sent() - relayed - sent),
          collections());
      cpu = system.getProcessCpuTime();
      relayed = figures.relayed();
      sent = figures.sent();
      allocated = allocated();
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(t -> t != null && t.getThreadName().startsWith("media-"))
        .mapToLong(t -> threads.getThreadAllocatedBytes(t.getThreadId()))
        .sum();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
