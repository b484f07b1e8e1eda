package org.vigie.management.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthReport;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Page;

class BeansAreReadTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private final Sources sources = new Sources();
  private final TrunkFaults faults = new TrunkFaults();
  private final CallsBean calls = new CallsBean(sources, faults);
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final Beans beans =
      new Beans(
          server,
          Map.of(
              "Calls", calls,
              "OnCall", new OnCallBean(sources, InstantSource.fixed(AT)),
              "Health", new HealthBean(sources),
              "Trunks", new TrunksBean(sources, faults)));

  @AfterEach
  void close() {
    beans.close();
  }

  private Object attribute(String type, String name) throws JMException {
    return server.getAttribute(new ObjectName("org.vigie:type=" + type), name);
  }

  private static CallRecord call(Optional<Verdict> verdict) {
    return call(verdict, Optional.empty());
  }

  private static CallRecord call(Optional<Verdict> verdict, Optional<AlertId> alert) {
    return new CallRecord(
        new CallId("01JD0000000000000000000001"),
        "astreinte",
        "carrier",
        Optional.empty(),
        new PhoneNumber("+33972101010"),
        List.of(),
        List.of(),
        AT,
        Optional.empty(),
        Optional.empty(),
        verdict.map(v -> AT),
        verdict,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        false,
        alert,
        CallDetails.NONE);
  }

  private static final class OneCall implements Calls {
    @Override
    public List<CallRecord> inProgress() {
      return List.of(call(Optional.empty()));
    }

    @Override
    public Page<CallRecord> find(CallQuery query) {
      return new Page<>(List.of(call(Optional.of(Verdict.MISSED))), Optional.empty());
    }

    @Override
    public Optional<CallRecord> find(CallId id) {
      return Optional.empty();
    }

    @Override
    public List<CallEvent> trace(CallId id) {
      return List.of();
    }
  }

  @Test
  void as_open_types_that_every_client_understands() throws JMException {
    sources.calls(new OneCall());

    assertThat(attribute("Calls", "InProgressCount")).isEqualTo(1);
    CompositeData[] inProgress = (CompositeData[]) attribute("Calls", "InProgress");
    assertThat(inProgress[0].get("line")).isEqualTo("astreinte");
    assertThat(inProgress[0].get("caller")).isEqualTo("");
    assertThat(inProgress[0].get("alert")).isEqualTo("");
    CompositeData[] newest =
        (CompositeData[])
            server.invoke(
                new ObjectName("org.vigie:type=Calls"),
                "listNewest",
                new Object[] {5},
                new String[] {"int"});
    assertThat(newest[0].get("verdict")).isEqualTo("missed");
  }

  @Test
  void and_calls_are_counted_by_verdict() throws JMException {
    calls.changed(call(Optional.empty()));
    calls.changed(call(Optional.of(Verdict.CUT)));
    calls.changed(call(Optional.of(Verdict.MISSED), Optional.of(new AlertId(4))));

    TabularData ended = (TabularData) attribute("Calls", "Ended");
    assertThat(ended.get(new Object[] {"cut"}).get("value")).isEqualTo(1L);
    assertThat(ended.get(new Object[] {"missed"}).get("value")).isEqualTo(0L);
  }

  @Test
  void also_while_what_they_look_at_is_away() throws JMException {
    assertThat(attribute("Calls", "InProgressCount")).isEqualTo(0);
    assertThat(attribute("Health", "State")).isEqualTo("down");
    assertThat((CompositeData[]) attribute("OnCall", "Now")).isEmpty();
    assertThat((CompositeData[]) attribute("Trunks", "Trunks")).isEmpty();
  }

  @Test
  void and_health_names_its_parts() throws JMException {
    Health health =
        new Health() {
          @Override
          public HealthReport report() {
            HealthPart part = new HealthPart("engine", HealthState.UP, AT, "ready");
            return new HealthReport(HealthState.DEGRADED, List.of(part));
          }

          @Override
          public Optional<Duration> bootTime() {
            return Optional.of(Duration.ofSeconds(9));
          }

          @Override
          public long residentBytes() {
            return 42;
          }
        };
    sources.health(health);

    assertThat(attribute("Health", "State")).isEqualTo("degraded");
    assertThat(attribute("Health", "BootMillis")).isEqualTo(9_000L);
    assertThat(((CompositeData[]) attribute("Health", "Parts"))[0].get("name")).isEqualTo("engine");

    sources.gone(health);
    assertThat(attribute("Health", "State")).isEqualTo("down");
  }

  @Test
  void and_nonsense_is_refused() {
    assertThatThrownBy(
            () ->
                server.invoke(
                    new ObjectName("org.vigie:type=OnCall"),
                    "listAt",
                    new Object[] {"noon"},
                    new String[] {String.class.getName()}))
        .isInstanceOf(RuntimeMBeanException.class)
        .hasMessageContaining("noon");
  }
}
