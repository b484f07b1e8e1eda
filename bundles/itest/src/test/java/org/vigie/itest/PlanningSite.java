package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.itest.Door.Reply;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.carrier.Leg;
import org.vigie.sim.smsc.Subscriber;

/** An appliance of {@link PlanningSetup}, and how its plannings are asked about and changed. */
final class PlanningSite implements AutoCloseable {
  private final AtomicInteger next = new AtomicInteger();
  private final TextSite texts;
  private final Door door;

  private PlanningSite(TextSite texts) {
    this.texts = texts;
    door = new Door(texts.site().appliance());
  }

  static PlanningSite ready(String name) {
    try {
      return new PlanningSite(
          TextSite.ready(name, PlanningSetup.yaml(), PlanningSetup.GROUPS, "throughput = 0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that most tests share; each takes a group of its own. */
  static PlanningSite shared() {
    return Shared.SITE;
  }

  private static final class Shared {
    static final PlanningSite SITE = PlanningSite.ready("plannings");
  }

  /** A group that no other test has; its policy is {@code calm}. */
  Group group() {
    int place = next.getAndIncrement();
    assertThat(place).isLessThan(PlanningSetup.VOICE.place());
    return new Group(place);
  }

  Door door() {
    return door;
  }

  TextSite texts() {
    return texts;
  }

  Site calls(Group g) {
    return texts.site().phones(g.first(), g.second(), g.boss());
  }

  Subscriber mobile(String number) {
    return texts.mobile(number);
  }

  /** The wall clock of this machine, which is the appliance's. */
  static Instant now() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static Instant inHours(long hours) {
    return now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
  }

  /** Who is on call first at a rank. */
  String onCall(Group g, Instant at, int rank) {
    JsonNode answer = door.get("/oncall?team=t" + g.place() + "&at=" + at).json();
    return answer.path("ranks").path(rank - 1).path("persons").path(0).asText();
  }

  static String planning(Group g) {
    return "/planning/t" + g.place();
  }

  /** A team's planning in a span. */
  JsonNode view(Group g, Instant from, Instant until) {
    return good(door.get(planning(g) + "?from=" + from + "&until=" + until));
  }

  /** The header that says by what a change was made. */
  String revision(Group g) {
    return "\"" + view(g, now(), inHours(24)).path("revision").asText() + "\"";
  }

  /** Puts a person in another's place. */
  Reply replace(Group g, String who, String by, Instant from, Instant to, String... headers) {
    String body =
        "{'from': '%s', 'to': '%s', 'replace': '%s', 'by': '%s'}"
            .formatted(from, to, who + g.place(), by + g.place());
    return door.post(planning(g) + "/overrides", body, headers);
  }

  /** Answers, takes the call during the whisper, hears the caller's side, and hangs up. */
  static void takes(Leg leg, Leg caller) {
    caller.audio().play(440);
    leg.answer();
    VoiceFixtures.awaitSound(leg);
    leg.press('1');
    VoiceFixtures.awaitTone(leg, 440);
    leg.hangUp();
  }

  /** The body of an answer that must be good. */
  static JsonNode good(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isBetween(200, 204);
    return reply.json();
  }

  @Override
  public void close() {
    texts.close();
  }
}
