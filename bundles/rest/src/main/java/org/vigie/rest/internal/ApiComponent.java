package org.vigie.rest.internal;

import jakarta.servlet.Servlet;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.CallListener;
import org.vigie.api.query.TextListener;
import org.vigie.api.runtime.Threads;
import org.vigie.api.security.Tokens;
import org.vigie.api.text.MessageRecord;

/**
 * Registers REST with the HTTP whiteboard (OSGi Compendium R8.1, 140), and listens to what changes.
 */
@Component(
    service = {Servlet.class, CallListener.class, TextListener.class},
    property = {
      "osgi.http.whiteboard.servlet.name=vigie-rest",
      "osgi.http.whiteboard.servlet.pattern=/api/v1/*",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
    })
public final class ApiComponent extends ApiServlet implements CallListener, TextListener {
  private static final long serialVersionUID = 1L;
  private static final String REALM = "karaf";

  private final transient Metrics metrics;
  private final transient Events events;

  @Activate
  public ApiComponent(
      @Reference BackendsComponent backends,
      @Reference PlanningServicesComponent services,
      @Reference VoiceServicesComponent voice,
      @Reference Tokens tokens,
      @Reference InstantSource clock,
      @Reference Threads threads) {
    this(
        new Routes(backends, services, voice, clock, new Metrics(backends)),
        new Gate(new JaasLogin(REALM), tokens, clock),
        new Events(threads.scheduler("events", 1), Events.HEARTBEAT));
  }

  private ApiComponent(Routes routes, Gate gate, Events events) {
    super(routes, gate, events, Waiting.PATIENCE);
    metrics = routes.metrics();
    this.events = events;
  }

  @Override
  public void changed(CallRecord call) {
    metrics.changed(call);
    events.changed(call);
  }

  @Override
  public void changed(MessageRecord message) {
    metrics.changed(message);
    events.changed(message);
  }

  @Override
  public void changed(AlertRecord alert) {
    events.changed(alert);
  }

  @Deactivate
  void close() {
    events.close();
  }
}
