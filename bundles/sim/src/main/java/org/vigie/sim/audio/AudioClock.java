package org.vigie.sim.audio;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ticks for all endpoints, on one thread. */
public final class AudioClock implements AutoCloseable {
  private static final int MILLIS = 10;

  private final Set<RtpEndpoint> endpoints = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticker = SimThreads.scheduler("sim-audio");

  public AudioClock() {
    Beat beat = new Beat(TimeUnit.MILLISECONDS.toNanos(MILLIS), System.nanoTime());
    ticker.scheduleAtFixedRate(() -> tick(beat), 0, MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick(Beat beat) {
    if (beat.isDue(System.nanoTime())) {
      endpoints.forEach(endpoint -> endpoint.tick(MILLIS));
    }
  }

  /** A new voice on a free port of an address. */
  public RtpEndpoint endpoint(String address) throws IOException {
    return new RtpEndpoint(address, this);
  }

  void add(RtpEndpoint endpoint) {
    endpoints.add(endpoint);
  }

  void remove(RtpEndpoint endpoint) {
    endpoints.remove(endpoint);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    Set.copyOf(endpoints).forEach(RtpEndpoint::close);
  }
}
