package org.vigie.management.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;

class TextBeansAreReadTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final PhoneNumber LINE = new PhoneNumber("+33644601010");
  private static final PhoneNumber ALICE = new PhoneNumber("+33612345601");

  private final TextSources sources = new TextSources();
  private final MessagesBean messages = new MessagesBean(sources);
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final Beans beans =
      new Beans(
          server,
          Map.of(
              "Messages", messages,
              "Alerts", new AlertsBean(sources),
              "SmsRoutes", new SmsRoutesBean(sources)));

  @AfterEach
  void close() {
    beans.close();
  }

  private Object attribute(String type, String name) throws JMException {
    return server.getAttribute(new ObjectName("org.vigie:type=" + type), name);
  }

  private CompositeData[] list(String type, String operation, int limit) throws JMException {
    return (CompositeData[])
        server.invoke(
            new ObjectName("org.vigie:type=" + type),
            operation,
            new Object[] {limit},
            new String[] {"int"});
  }

  private static MessageRecord inState(MessageState state) {
    MessageRecord owed =
        OwedText.toPerson(Purpose.ALERT, "heating", LINE, ALICE, "alice", "secret")
            .accepted(new MessageId("01JD0000000000000000000001"), AT, Optional.empty());
    MessageTry refused =
        MessageTry.of("smpp-alpha", AT, MessageTry.Result.REFUSED, "ESME_RINVDSTADR");
    return owed.with(state, owed.from(), Optional.of("smpp-alpha"), List.of(refused));
  }

  private static AlertRecord alertIn(AlertState state) {
    return new AlertRecord(
        new AlertId(42),
        "plumbers",
        "heating",
        LINE,
        new TextAddress("+33698765432"),
        "secret",
        List.of(),
        state,
        Optional.empty(),
        AT,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** One message and one alert of the state that is asked for. */
  private static final class OneOfEach implements Texts {
    @Override
    public Page<MessageRecord> messages(MessageQuery query) {
      MessageState state = query.state().orElse(MessageState.SENT);
      return new Page<>(List.of(inState(state)), Optional.empty());
    }

    @Override
    public Optional<MessageRecord> message(MessageId id) {
      return Optional.empty();
    }

    @Override
    public Page<AlertRecord> alerts(AlertQuery query) {
      AlertState state = query.state().orElse(AlertState.CLOSED);
      return new Page<>(List.of(alertIn(state)), Optional.empty());
    }

    @Override
    public Optional<AlertRecord> alert(AlertId id) {
      return Optional.empty();
    }

    @Override
    public List<AlertEvent> trace(AlertId id) {
      return List.of();
    }
  }

  private record Route(RouteStatus status) implements SmsRoute {
    static Route of(String name, int priority) {
      RouteTerms terms = new RouteTerms(Duration.ofMinutes(1), Optional.empty());
      var numbers = List.of(LINE);
      return new Route(
          new RouteStatus(
              name, priority, HealthState.DEGRADED, AT, "throttled", numbers, true, terms, 3));
    }

    @Override
    public CompletionStage<SubmitOutcome> submit(Submission submission) {
      return CompletableFuture.completedFuture(new SubmitOutcome.Unavailable("not in this test"));
    }
  }

  @Test
  void messagesAsOpenTypesWithoutTheirTexts() throws JMException {
    sources.texts(new OneOfEach());

    assertThat(attribute("Messages", "WaitingCount")).isEqualTo(1);
    CompositeData failed = list("Messages", "listFailed", 5)[0];
    assertThat(failed.get("state")).isEqualTo("failed");
    assertThat(failed.get("lastTry")).isEqualTo("smpp-alpha refused ESME_RINVDSTADR");
    assertThat(list("Messages", "listNewest", 5)[0].get("state")).isEqualTo("sent");
    assertThat(failed.toString()).doesNotContain("secret");
  }

  @Test
  void alertsByState() throws JMException {
    sources.texts(new OneOfEach());

    assertThat(attribute("Alerts", "OpenCount")).isEqualTo(1);
    assertThat(((CompositeData[]) attribute("Alerts", "Open"))[0].get("number")).isEqualTo(42L);
    CompositeData[] taken = (CompositeData[]) attribute("Alerts", "Acknowledged");
    assertThat(taken[0].get("state")).isEqualTo("acknowledged");
    assertThat(list("Alerts", "listNewest", 1)[0].get("state")).isEqualTo("closed");
  }

  @Test
  void routesInTheOrderInWhichTheyAreTried() throws JMException {
    sources.routes.add(Route.of("gsm-modem", 2));
    sources.routes.add(Route.of("smpp-alpha", 1));

    CompositeData[] routes = (CompositeData[]) attribute("SmsRoutes", "Routes");
    assertThat(routes).extracting(r -> r.get("name")).containsExactly("smpp-alpha", "gsm-modem");
    assertThat(routes[0].get("state")).isEqualTo("degraded");
    assertThat((String[]) routes[0].get("numbers")).containsExactly(LINE.e164());
    assertThat(routes[0].get("waiting")).isEqualTo(3);
  }

  @Test
  void messagesAreCountedByTheirEnd() throws JMException {
    messages.changed(inState(MessageState.ACCEPTED));
    messages.changed(inState(MessageState.FAILED));

    TabularData ended = (TabularData) attribute("Messages", "Ended");
    assertThat(ended.get(new Object[] {"failed"}).get("value")).isEqualTo(1L);
    assertThat(ended.get(new Object[] {"delivered"}).get("value")).isEqualTo(0L);
    assertThat(ended.size()).isEqualTo(3);
  }

  @Test
  void alsoWhileWhatTheyLookAtIsAway() throws JMException {
    OneOfEach texts = new OneOfEach();
    sources.texts(texts);
    sources.gone(new OneOfEach());
    assertThat(attribute("Alerts", "OpenCount")).isEqualTo(1);
    sources.gone(texts);
    assertThat(attribute("Alerts", "OpenCount")).isEqualTo(0);
    assertThat(attribute("Messages", "WaitingCount")).isEqualTo(0);
    assertThat((CompositeData[]) attribute("SmsRoutes", "Routes")).isEmpty();
  }

  @Test
  void andNonsenseIsRefused() {
    assertThatThrownBy(() -> list("Messages", "listNewest", 501))
        .isInstanceOf(RuntimeMBeanException.class)
        .hasMessageContaining("1 to 500");
  }
}
