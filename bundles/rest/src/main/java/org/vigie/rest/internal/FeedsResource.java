package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.Feed;

/**
 * iCalendar feeds. A feed's secret is in its address only: elsewhere it is named by a digest, which
 * may stand in logs.
 */
final class FeedsResource {
  private static final String PERSON = "person";
  private static final String TEAM = "team";
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,128}");

  /** Most calendars ask once an hour at best; a changed planning is to be seen soon. */
  private static final Map<String, String> KEPT =
      Map.of("Cache-Control", "private, max-age=900", "Content-Disposition", "inline");

  private final PlanningServices services;
  private final People people;

  FeedsResource(Backends backends, PlanningServices services) {
    this.services = services;
    people = new People(backends);
  }

  Answer list(Ask ask) {
    List<Feed> feeds =
        calendars().feeds().stream()
            .filter(feed -> People.mayPlan(ask) || isOwn(feed, ask))
            .toList();
    return Answer.json(Json.page(Slices.of(feeds, ask.query()), feed -> json(feed, ask)));
  }

  private static boolean isOwn(Feed feed, Ask ask) {
    return feed.kind().equals(PERSON) && feed.of().equals(ask.user());
  }

  Answer open(Ask ask) throws IOException {
    Form form = Form.read(ask, Set.of(PERSON, TEAM), true);
    Optional<String> person = people.optionalPerson(form, PERSON);
    Optional<String> team = people.optionalTeam(form, TEAM);
    if (person.isPresent() == team.isPresent()) {
      form.fault("must have exactly one of person, team");
    }
    form.check();
    // No person's id is empty: a team's feed is for supervisors.
    People.mayAct(ask, person.orElse(""));
    String of = person.or(() -> team).orElse("");
    String kind = person.isPresent() ? PERSON : TEAM;
    return Answer.json(json(Fits.or(() -> calendars().open(kind, of, ask.author())), ask));
  }

  Answer close(Ask ask) {
    Feed feed =
        calendars().feeds().stream()
            .filter(one -> id(one).equals(ask.path().get(0)))
            .findFirst()
            .orElseThrow(() -> unknown());
    People.mayAct(ask, feed.kind().equals(PERSON) ? feed.of() : "");
    if (!calendars().close(feed.id(), ask.author())) {
      throw unknown();
    }
    return Answer.gone();
  }

  /** Without a login; whatever is not there is answered in the same manner. */
  Answer read(Ask ask) {
    return Optional.of(ask.path().get(0))
        .filter(secret -> SECRET.matcher(secret).matches())
        .flatMap(secret -> calendars().read(secret))
        .map(file -> new Answer(200, "text/calendar; charset=utf-8", file, KEPT))
        .orElseThrow(() -> unknown());
  }

  private static Problem unknown() {
    return new Problem(404, "there is no such feed");
  }

  private static String id(Feed feed) {
    return Hashes.of(feed.id());
  }

  private static ObjectNode json(Feed feed, Ask ask) {
    return Json.object()
        .put("id", id(feed))
        .put("url", ask.address("/ical/" + feed.id() + ".ics"))
        .put("kind", feed.kind())
        .put("of", feed.of())
        .put("createdAt", feed.createdAt().toString())
        .put("by", feed.by());
  }

  private Calendars calendars() {
    return services.calendars().orElseThrow(() -> Problem.away("the planning"));
  }
}
