package org.vigie.routes.internal;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.runtime.TextExitHandler;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextEffect;
import org.vigie.api.text.TextEffect.Send;

/** Messages on their way to the SMS routes, and changes on theirs to those who look on. */
final class TextExitRoutes implements TextExitHandler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TextExitRoutes.class);

  private final Sends sends;
  private final InstalledRoutes routes;

  TextExitRoutes(CamelContext camel, SmsRoutes sms, TextOnlookers onlookers) {
    sends = sms.sends();
    routes = new InstalledRoutes(camel, builder(sms, onlookers), TextRouteId.EXITS);
  }

  private RouteBuilder builder(SmsRoutes sms, TextOnlookers onlookers) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        // What has failed is reported, and the outbox sends again: a redelivery would send twice.
        errorHandler(noErrorHandler());
        from(InstalledRoutes.entry(TextRouteId.SEND))
            .routeId(TextRouteId.SEND)
            .process(sends::begin)
            .id("text-send-begin")
            .loopDoWhile(sends::goesOn)
            .id("text-send-route-after-route")
            .process(sends.nextRoute(sms))
            .id("text-send-next-sms-route")
            .end()
            .process(sends::end)
            .id("text-send-end");
        from(InstalledRoutes.entry(TextRouteId.MESSAGE_CHANGED))
            .routeId(TextRouteId.MESSAGE_CHANGED)
            .process(onlookers::message)
            .id("message-changed-tell");
        from(InstalledRoutes.entry(TextRouteId.ALERT_CHANGED))
            .routeId(TextRouteId.ALERT_CHANGED)
            .process(onlookers::alert)
            .id("alert-changed-tell");
      }
    };
  }

  @Override
  public void handle(TextEffect effect) {
    Send send = (Send) effect;
    InOrder.run(() -> routes.send(TextRouteId.SEND, send, exchange -> sent(exchange, send)));
  }

  private void sent(Exchange exchange, Send send) {
    Exception fault = exchange.getException();
    if (fault == null) {
      return;
    }
    if (!(fault instanceof DirectConsumerNotAvailableException)) {
      LOG.error("Bug: message {} did not leave", send.submission().message(), fault);
    }
    sends.lost(send);
  }

  @Override
  public void changed(MessageRecord message) {
    tell(TextRouteId.MESSAGE_CHANGED, message);
  }

  @Override
  public void changed(AlertRecord alert) {
    tell(TextRouteId.ALERT_CHANGED, alert);
  }

  /** A route that somebody stopped tells nobody; health names it. */
  private void tell(String id, Object body) {
    InOrder.run(() -> routes.send(id, body, exchange -> {}));
  }

  @Override
  public void close() {
    routes.close();
  }
}
