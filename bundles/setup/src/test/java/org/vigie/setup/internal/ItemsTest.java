package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SetupOutcome.Conflict;
import org.vigie.api.setup.SetupOutcome.Refused;
import org.vigie.api.setup.SetupOutcome.Unreadable;
import org.vigie.numbering.internal.PhoneNumbering;

/** Single things of the document. */
class ItemsTest {
  private static final SetupItem BRUNO = new SetupItem("persons", "bruno");
  private static final SetupItem TEAM = new SetupItem("teams", "chauffage");
  private static final SetupItem SETTINGS = new SetupItem("settings", "");

  private final StoreInMemory store = new StoreInMemory();
  private final SetupComponent setup =
      new SetupComponent(
          store, new PhoneNumbering(), InstantSource.fixed(Bench.NOW), new SetupWatchers());

  @BeforeEach
  void give() {
    setup.apply(
        Bench.bytes(Bench.resource("example.yaml")),
        DocumentFormat.YAML,
        OptionalLong.empty(),
        Bench.ADMIN);
  }

  private SetupOutcome put(SetupItem item, String json) {
    return setup.putItem(item, Bench.bytes(json), OptionalLong.empty(), Bench.ALICE);
  }

  private SetupOutcome remove(SetupItem item) {
    return setup.removeItem(item, OptionalLong.empty(), Bench.ALICE);
  }

  private String get(SetupItem item) {
    return new String(setup.item(item, true).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static List<Fault> faults(SetupOutcome outcome) {
    return ((Refused) outcome).faults();
  }

  private String lastAction() {
    return store.versions.get(store.versions.size() - 1).action();
  }

  @ParameterizedTest
  @CsvSource({
    "persons, alice",
    "teams, chauffage",
    "policies, standard",
    "lines, astreinte",
    "customers, 100234",
    "settings, ''"
  })
  void comeBackUnchanged(String section, String id) {
    SetupItem item = new SetupItem(section, id);
    Accepted again = (Accepted) put(item, get(item));
    assertThat(again.changes()).isEmpty();
    assertThat(again.revision()).isEqualTo(1);
    assertThat(store.versions).hasSize(1);
  }

  @Test
  void areAddedChangedAndRemoved() {
    SetupItem zoe = new SetupItem("persons", "zoe");
    String secrets = "\"pin\": \"9999\", \"calendar\": \"https://example.com/key\", ";
    Accepted added =
        (Accepted) put(zoe, "{" + secrets + "\"name\": \"Zoé\", \"phones\": [\"0612345699\"]}");
    assertThat(added.changes())
        .containsExactly("person zoe added: name Zoé, phones [\"+33612345699\"]");
    assertThat(lastAction()).isEqualTo("person zoe added");
    put(zoe, "{\"id\": \"zoe\", \"name\": \"Zoë\", \"phones\": [\"0612345699\"]}");
    assertThat(lastAction()).isEqualTo("person zoe changed");
    assertThat(setup.current().person("zoe")).map(Person::name).contains("Zoë");
    assertThat(((Accepted) remove(zoe)).revision()).isEqualTo(4);
    assertThat(lastAction()).isEqualTo("person zoe removed");
    assertThat(setup.item(zoe, true)).isEmpty();
    assertThat(store.versions.get(3).changes())
        .containsExactly("person zoe removed: name Zoë, phones [\"+33612345699\"]");
  }

  @Test
  void mayBeTheFirstAndTheLastOfTheirSection() {
    SetupItem customer = new SetupItem("customers", "100234");
    String json = get(customer);
    remove(customer);
    assertThat(setup.current().setup().customers()).isEmpty();
    assertThat(put(customer, json)).isInstanceOf(Accepted.class);
    assertThat(get(customer)).isEqualTo(json);
  }

  @Test
  void keepThePinThatTheyAreSilentAbout() {
    SetupItem alice = new SetupItem("persons", "alice");
    String shown = new String(setup.item(alice, false).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(shown).doesNotContain("4821");
    put(alice, shown.replace("Alice Martin", "Alice Durand"));
    put(BRUNO, get(BRUNO).replace("Bruno Petit", "Bruno Grand"));
    assertThat(setup.current().person("alice").flatMap(Person::pin)).contains("4821");
  }

  @Test
  void areFaultyAtPlacesInsideThem() {
    assertThat(faults(put(TEAM, get(TEAM).replace("\"bruno\"", "\"bruni\""))))
        .contains(
            new Fault(
                "/planning/rotations/0/participants/1",
                "there is no person « bruni »: did you mean « bruno »?"));
    assertThat(faults(put(BRUNO, "{\"id\": \"bruna\", \"name\": \"x\"}")))
        .containsExactly(new Fault("/id", "must be « bruno », or be left out"));
    assertThat(faults(put(BRUNO, "[]"))).containsExactly(new Fault("", "must be a map"));
    assertThat(faults(put(new SetupItem("persons", "a b"), "{\"name\": \"x\"}")))
        .extracting(Fault::path)
        .containsExactly("/id");
    assertThat(put(BRUNO, "{")).isInstanceOf(Unreadable.class);
    assertThat(faults(put(new SetupItem("person", "bruno"), "{}")).get(0).reason())
        .contains("no section « person »");
    assertThat(store.versions).hasSize(1);
  }

  @Test
  void areNotRemovedWhileSomethingNamesThem() {
    assertThat(faults(remove(BRUNO)))
        .contains(
            new Fault(
                "/teams/0/planning/rotations/0/participants/1",
                "person bruno is still needed here: there is no person « bruno »: known are alice,"
                    + " chloe, dominique, secretariat"));
    assertThat(faults(remove(new SetupItem("persons", "zoe"))))
        .containsExactly(new Fault("", "there is no person zoe"));
  }

  @Test
  void settingsAreOneOfThem() {
    put(SETTINGS, "{\"quietHours\": {\"from\": \"21:00\", \"to\": \"07:00\"}}");
    assertThat(setup.current().setup().settings().quiet()).isPresent();
    assertThat(store.versions.get(1).changes())
        .containsExactly("settings, quietHours: nothing → {\"from\":\"21:00\",\"to\":\"07:00\"}");
    assertThat(faults(put(SETTINGS, "{\"quiet\": 1}"))).extracting(Fault::path).contains("/quiet");
    remove(SETTINGS);
    assertThat(setup.current().setup().settings()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void areNotOverwrittenWithWhatWasLookedAtBeforeSomebodyElse() {
    put(BRUNO, get(BRUNO).replace("Bruno Petit", "Bruno Grand"));
    SetupOutcome late =
        setup.putItem(
            BRUNO,
            Bench.bytes(get(BRUNO).replace("Bruno Grand", "Bruno Moyen")),
            OptionalLong.of(1),
            Bench.ADMIN);
    assertThat(late).isEqualTo(new Conflict(Bench.ALICE, Bench.NOW, 2));
    assertThat(setup.removeItem(SETTINGS, OptionalLong.of(1), Bench.ADMIN)).isEqualTo(late);
    assertThat(setup.undo(OptionalLong.of(1), Bench.ADMIN)).isEqualTo(late);
    assertThat(setup.current().person("bruno")).map(Person::name).contains("Bruno Grand");
    assertThat(store.versions.get(1).team()).isEqualTo(Optional.empty());
  }

  @Test
  void nameTheTeamInTheAuditWhereItIsOne() {
    put(TEAM, get(TEAM).replace("\"name\" : \"Chauffage\"", "\"name\" : \"Chaud\""));
    assertThat(store.versions.get(1).team()).contains("chauffage");
    assertThat(store.versions.get(1).changes())
        .containsExactly("team chauffage, name: Chauffage → Chaud");
  }
}
