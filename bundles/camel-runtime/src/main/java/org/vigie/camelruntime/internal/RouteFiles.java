package org.vigie.camelruntime.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The route files that are dropped in, changed and taken away while Vigie runs.
 *
 * <p>A faulty file never harms what runs: its reason is logged with its name, none of its routes
 * stay, and after a faulty change the last good text of the file goes on. A file that was refused
 * is tried again by {@link #retry()}, for it may only have come before the component that it names.
 * Thread-safe.
 */
final class RouteFiles {

  private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

  private record Running(String text, RouteSet routes) {}

  private final CamelContext context;
  private final ClassLoader loader;
  private final Map<String, Running> running = new HashMap<>();
  private final Map<String, String> refused = new HashMap<>();

  RouteFiles(CamelContext context, ClassLoader loader) {
    this.context = context;
    this.loader = loader;
  }

  /**
   * Makes the file's routes those of this text.
   *
   * @return why the text was refused, or empty when its routes run
   */
  synchronized Optional<String> put(String name, String text) {
    Optional<String> fault = attempt(name, text);
    if (fault.isPresent()) {
      refused.put(name, text);
      String rest = running.containsKey(name) ? "; its last good version goes on" : "";
      LOG.error("Route file {} refused: {}{}", name, fault.get(), rest);
    }
    return fault;
  }

  /** Stops the file's routes and forgets it. */
  synchronized void remove(String name) {
    refused.remove(name);
    Running old = running.remove(name);
    if (old != null) {
      Optional<String> fault = guarded(() -> old.routes().stop());
      fault.ifPresentOrElse(
          why -> LOG.error("Routes of {} could not be stopped: {}", name, why),
          () ->
              LOG.info("Route file {} taken away, {} route(s) stopped", name, old.routes().size()));
    }
  }

  /** Tries the refused files once more, without a word about those that are still faulty. */
  synchronized void retry() {
    List.copyOf(refused.entrySet()).forEach(entry -> attempt(entry.getKey(), entry.getValue()));
  }

  private Optional<String> attempt(String name, String text) {
    Optional<String> fault = guarded(() -> replace(name, text));
    if (fault.isEmpty()) {
      refused.remove(name);
      LOG.info("Route file {} runs", name);
    }
    return fault;
  }

  private void replace(String name, String text) throws Exception {
    RouteSet fresh = RouteSet.parse(context, name, text);
    Running old = running.remove(name);
    if (old != null) {
      old.routes().stop();
    }
    boolean started = false;
    try {
      fresh.start();
      running.put(name, new Running(text, fresh));
      started = true;
    } finally {
      if (!started && old != null) {
        restore(name, old.text());
      }
    }
  }

  private void restore(String name, String text) throws Exception {
    RouteSet again = RouteSet.parse(context, name, text);
    again.start();
    running.put(name, new Running(text, again));
  }

  private interface Work {
    void run() throws Exception;
  }

  /**
   * The boundary to Camel and to texts that strangers wrote: whatever goes wrong there becomes a
   * reason.
   */
  private Optional<String> guarded(Work work) {
    try {
      Tccl.with(
          loader,
          () -> {
            work.run();
            return true;
          });
      return Optional.empty();
    } catch (Exception | LinkageError e) {
      LOG.debug("Route file fault", e);
      return Optional.of(Reason.of(e));
    }
  }
}
