package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.Shift;

/** ical4j, which we did not write with, is the other reader. */
class OtherReadersUnderstandACalendarOfShiftsTest {
  @Test
  void aPersonSeesTeamRankTimesAndWhy() throws Exception {
    Calendar calendar =
        read(Ical.ofPerson("alice", Samples.october(), Samples.FRENCH, Samples.NOW));

    assertThat(calendar.getRequiredProperty("X-WR-CALNAME").getValue())
        .isEqualTo("Astreinte – Élodie Œuvrard");
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events).hasSize(2);
    VEvent second = events.get(1);
    assertThat(value(second, Property.SUMMARY))
        .isEqualTo("Astreinte Chauffage; été, \"hiver\" – rang 2");
    assertThat(value(second, Property.DESCRIPTION)).isEqualTo("remplacement sick");
    assertThat(value(second, Property.DTSTART)).isEqualTo("20261024T160000Z");
    assertThat(value(second, Property.DTEND)).isEqualTo("20261026T070000Z");
    assertThat(value(second, Property.DTSTAMP)).isEqualTo("20261102T080000Z");
    assertThat(value(second, Property.TRANSP)).isEqualTo("TRANSPARENT");
  }

  @Test
  void aTeamSeesWhoseShiftItIs() throws Exception {
    Calendar calendar =
        read(Ical.ofTeam("heating", Samples.october(), Samples.ENGLISH, Samples.NOW));

    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(value(events.get(0), Property.SUMMARY))
        .isEqualTo("Élodie Œuvrard – Chauffage; été, \"hiver\", rank 1");
    assertThat(value(events.get(0), Property.DESCRIPTION)).isEqualTo("rotation 1");
  }

  @Test
  void theSameShiftHasTheSameUidInEveryFileAndNoOtherShiftHasIt() throws Exception {
    List<Shift> shifts =
        List.of(
            Samples.shift("alice", 1, "2026-10-05T08:00", "2026-10-06T08:00", "rule 1"),
            Samples.shift("alice", 1, "2026-10-07T08:00", "2026-10-08T08:00", "rule 1"),
            Samples.shift("alice", 2, "2026-10-05T08:00", "2026-10-06T08:00", "rule 1"),
            Samples.shift("bruno", 1, "2026-10-05T08:00", "2026-10-06T08:00", "rule 1"));
    List<String> uids = uids(Ical.ofPerson("alice", shifts, Samples.FRENCH, Samples.NOW));

    assertThat(uids).doesNotHaveDuplicates().allMatch(uid -> uid.endsWith("@vigie"));
    assertThat(uids(Ical.ofTeam("heating", shifts, Samples.ENGLISH, Instant.EPOCH)))
        .isEqualTo(uids);
    assertThat(uids(Ical.ofPerson("alice", shifts.subList(1, 2), Samples.FRENCH, Samples.NOW)))
        .containsExactly(uids.get(1));
  }

  @Test
  void theSameShiftsAndStampAreTheSameFile() {
    assertThat(Ical.ofPerson("alice", Samples.october(), Samples.FRENCH, Samples.NOW))
        .isEqualTo(Ical.ofPerson("alice", Samples.october(), Samples.FRENCH, Samples.NOW));
  }

  @Test
  void linesEndInCrLfAndHaveAtMost75OctetsWhateverTheNames() throws Exception {
    String name = "Équipe œuvre 火 😀 ".repeat(12).strip();
    Edition edition =
        new Edition(
            Samples.FRENCH.language(), Samples.PARIS, new Names(Map.of(), Map.of("heating", name)));

    byte[] file = Ical.ofPerson("alice", Samples.october(), edition, Samples.NOW);

    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("�").endsWith("END:VCALENDAR\r\n");
    assertThat(Arrays.asList(text.split("\r\n", 0)))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\n") || line.contains("\r"));
    List<VEvent> events = read(file).getComponents("VEVENT");
    assertThat(value(events.get(0), Property.SUMMARY)).contains(name);
  }

  @Test
  void itSaysHowOftenToLookAgainAndHoldsNoControlCharacters() throws Exception {
    Names names = new Names(Map.of(), Map.of("heating", "Chauff\u0007age\u0000\nBEGIN:VEVENT"));
    Edition edition = new Edition(Samples.FRENCH.language(), Samples.PARIS, names);

    byte[] file = Ical.ofTeam("heating", Samples.october(), edition, Samples.NOW);

    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
        .contains("Chauffage\\nBEGIN:VEVENT")
        .doesNotContain("\u0007", "\u0000");
    assertThat(read(file).getComponents("VEVENT")).hasSize(2);
  }

  @Test
  void aCalendarWithoutShiftsIsOneToo() throws Exception {
    assertThat(
            read(Ical.ofPerson("alice", List.of(), Samples.FRENCH, Samples.NOW))
                .getComponents("VEVENT"))
        .isEmpty();
  }

  private static List<String> uids(byte[] file) throws Exception {
    List<VEvent> events = read(file).getComponents("VEVENT");
    return events.stream().map(event -> value(event, Property.UID)).toList();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static Calendar read(byte[] file) throws Exception {
    return new CalendarBuilder().build(new ByteArrayInputStream(file));
  }
}
