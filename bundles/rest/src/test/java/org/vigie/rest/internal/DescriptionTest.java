package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.Swap;
import org.vigie.api.setup.Author;
import org.vigie.api.text.MessageState;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.testkit.TrunksThatStand;

/** What {@code openapi.json} says of the answers and requests, against the answers themselves. */
class DescriptionTest {
  private static final List<String> READ =
      List.of(
          "/calls",
          "/alerts",
          "/oncall?team=chauffage",
          "/audit",
          "/simulate?line=astreinte",
          "/planning",
          "/planning/chauffage",
          "/warnings",
          "/swaps",
          "/swaps/E7",
          "/statements",
          "/interventions",
          "/programmes",
          "/programmes/p0",
          "/feeds",
          "/leave",
          "/sounds",
          "/trunks",
          "/line-tests");

  private final RestServer rest = new RestServer();
  private final JsonNode document = json(send(rest.anonymous("/openapi.json")));

  @AfterEach
  void close() {
    rest.close();
  }

  private void fill() {
    rest.texts.put(TestTexts.out(1, "Votre programme", MessageState.DELIVERED));
    rest.planning.swaps.request(
        "chauffage",
        "alice",
        "bruno",
        new Swap.Part(1, TestCalls.AT, TestCalls.AT.plusSeconds(60)),
        Optional.of(new Swap.Part(1, TestCalls.AT, TestCalls.AT.plusSeconds(60))),
        new Author("sup", "shell"));
    rest.planning.programmes.send(
        "alice", TestCalls.AT, TestCalls.AT.plusSeconds(60), new Author("sup", "shell"));
    rest.planning.calendars.open("team", "chauffage", new Author("sup", "shell"));
    rest.planning.calendars.importFile(
        "alice",
        "BEGIN:VCALENDAR".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        new Author("sup", "shell"));
    rest.putWav("sup", "jazz", TestVoice.wav(1));
    rest.voice.adapters =
        List.of(
            TrunksThatStand.of(
                new TrunkStatus("a", "192.0.2.1:5060", 1, true, TestCalls.AT, "registered", 0, 0)));
    rest.post("sup", "/interventions", "{\"person\":\"alice\",\"start\":\"2026-11-21T10:00\"}");
  }

  @Test
  void everyFieldOfAnAnswerIsDescribedAndEveryRequiredOneIsThere() {
    fill();
    List<String> faults = new ArrayList<>();
    for (String path : READ) {
      JsonNode schema = schema(path, "get");
      compare(path, json(rest.get("admin", path)), schema, faults);
    }
    compare(
        "change",
        json(
            rest.post(
                "sup",
                "/planning/chauffage/overrides",
                "{\"from\":\"2026-12-24\",\"to\":\"2026-12-24\",\"add\":\"bruno\"}")),
        schema("/planning/chauffage/overrides", "post"),
        faults);
    compare(
        "line test",
        json(rest.post("sup", "/line-tests", "{\"line\":\"astreinte\"}")),
        schema("/line-tests", "post"),
        faults);
    compare(
        "proposal",
        json(
            rest.post(
                "sup",
                "/planning/chauffage/proposal",
                "{\"from\":\"2026-12-24\",\"to\":\"2026-12-24\"}")),
        schema("/planning/chauffage/proposal", "post"),
        faults);
    assertThat(faults).isEmpty();
  }

  /** The schema of the answer to a request of this path. */
  private JsonNode schema(String path, String method) {
    String plain = path.split("\\?", 2)[0];
    List<String> templates = new ArrayList<>();
    document.path("paths").fieldNames().forEachRemaining(templates::add);
    String template =
        templates.stream()
            .filter(t -> Pattern.matches(t.replaceAll("\\{[^}]*}", "[^/]+"), plain))
            .findFirst()
            .orElseThrow();
    return document
        .path("paths")
        .path(template)
        .path(method)
        .path("responses")
        .path("200")
        .path("content")
        .path(Answer.JSON)
        .path("schema");
  }

  private void compare(String at, JsonNode value, JsonNode schema, List<String> faults) {
    JsonNode wanted = resolve(schema);
    if (value.isArray()) {
      value.forEach(item -> compare(at + "[]", item, wanted.path("items"), faults));
    } else if (value.isObject() && wanted.has("properties")) {
      value
          .properties()
          .forEach(
              field -> {
                if (!wanted.path("properties").has(field.getKey())) {
                  faults.add(at + "/" + field.getKey() + " is not described");
                }
                compare(
                    at + "/" + field.getKey(),
                    field.getValue(),
                    wanted.path("properties").path(field.getKey()),
                    faults);
              });
      wanted
          .path("required")
          .forEach(
              name -> {
                if (!value.has(name.asText())) {
                  faults.add(at + "/" + name.asText() + " is missing");
                }
              });
    }
  }

  /** What a reference leads to; of a choice, its first. */
  private JsonNode resolve(JsonNode schema) {
    if (schema.has("$ref")) {
      JsonNode target = document.at(schema.path("$ref").asText().substring(1));
      assertThat(target.isMissingNode()).as(schema.toString()).isFalse();
      return resolve(target);
    }
    return schema.has("oneOf") ? resolve(schema.path("oneOf").path(0)) : schema;
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryOperationHasANameOfItsOwn() {
    document
        .findValues("$ref")
        .forEach(
            ref ->
                assertThat(document.at(ref.asText().substring(1)).isMissingNode())
                    .as(ref.asText())
                    .isFalse());
    List<String> ids = document.findValuesAsText("operationId");
    assertThat(ids).hasSize(rest.routes.all().size()).doesNotHaveDuplicates();
  }

  @Test
  void everyPlaceOfAPathIsAParameter() {
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              Set<String> places = new TreeSet<>();
              Pattern.compile("\\{([^}]*)}")
                  .matcher(path.getKey())
                  .results()
                  .forEach(place -> places.add(place.group(1)));
              Set<String> described =
                  new TreeSet<>(path.getValue().path("parameters").findValuesAsText("name"));
              assertThat(described).as(path.getKey()).isEqualTo(places);
            });
  }

  @Test
  void nothingIsWrittenForAPageOfAnotherSite() {
    rest.routes.all().stream()
        .filter(route -> !route.method().equals("GET"))
        .forEach(
            route -> {
              String path = route.template().replaceAll("\\{[^}]*}", "chauffage");
              assertThat(
                      send(rest.as("admin", path)
                              .header("Sec-Fetch-Site", "cross-site")
                              .method(route.method(), BodyPublishers.ofString("{}")))
                          .statusCode())
                  .as(route.method() + " " + path)
                  .isEqualTo(403);
            });
  }
}
