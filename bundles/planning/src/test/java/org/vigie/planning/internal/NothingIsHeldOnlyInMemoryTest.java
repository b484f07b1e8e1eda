package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.planning.internal.House.at;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.Feed;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.Programme;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.store.internal.Store;

/** The whole room on the real store, which is closed and opened again in the middle. */
class NothingIsHeldOnlyInMemoryTest {
  @TempDir Path directory;

  private record Before(Programme programme, Feed feed, List<Intervention> works, Object month) {}

  @Test
  void allThatGoesOnGoesOnAfterTheStoreWasOpenedAgain() {
    Before before;
    try (Store store = OpenedStore.on(directory);
        House house = House.on("2026-11-20T12:00", OpenedStore.shelf(store))) {
      before = begin(house);
    }
    try (Store store = OpenedStore.on(directory);
        House house = House.again("2026-11-20T18:12", OpenedStore.shelf(store))) {
      goesOn(house, before);
      assertThat(audit(store)).contains("swap requested", "swap accepted", "programme sent");
      assertThat(audit(store)).contains("shift confirmed", "feed opened", "override added");
      conflict(house);
    }
  }

  private static Before begin(House house) {
    PlanningRoom room = house.room;
    room.orders().perform(new PersonOrder.AskSwap("alice", house.clock.instant(), "CHLOE 25/11"));
    room.orders().perform(new PersonOrder.Begin("bruno", house.clock.instant(), ""));
    house.passTo("2026-11-20T18:10");
    PlanningChange change =
        Plan.replace("o-1", "alice", "chloe", "2026-12-01T18:00", "2026-12-02T08:00");
    assertThat(room.planningsService().change(change, ChangeTerms.NOW, House.SUPERVISOR).setup())
        .isInstanceOf(SetupOutcome.Accepted.class);
    Programme programme =
        room.programmes()
            .send("bruno", at("2026-11-23T12:00"), at("2026-11-30T12:00"), House.SUPERVISOR);
    Feed feed = room.calendars().open("person", "bruno", House.SUPERVISOR);
    house.threads.settle();
    return new Before(programme, feed, works(house), month(house));
  }

  private static List<Intervention> works(House house) {
    return house
        .room
        .statements()
        .interventions(Optional.empty(), at("2026-11-01T00:00"), at("2026-12-01T00:00"));
  }

  private static Object month(House house) {
    return house.room.statements().of(YearMonth.parse("2026-10"), Optional.empty());
  }

  private static void goesOn(House house, Before before) {
    PlanningRoom room = house.room;
    assertThat(room.swaps().list(Optional.of(SwapState.REQUESTED)))
        .extracting(Swap::id)
        .containsExactly("E1");
    assertThat(room.orders().lastAsked("chloe")).isPresent();
    assertThat(room.orders().lastAsked("bruno")).contains(at("2026-11-20T18:00"));
    assertThat(room.orders().atWork("bruno")).isTrue();
    assertThat(works(house)).isEqualTo(before.works());
    assertThat(month(house)).isEqualTo(before.month());
    assertThat(room.programmes().find(before.programme().id())).contains(before.programme());
    assertThat(room.calendars().read(before.feed().id())).isPresent();
    Instant now = house.clock.instant();
    room.orders().perform(new PersonOrder.Answer("bruno", now, true, Optional.empty()));
    room.orders().perform(new PersonOrder.Answer("chloe", now, true, Optional.of("E1")));
    room.orders().perform(new PersonOrder.End("bruno", now, ""));
    house.passTo("2026-11-20T18:20");
    assertThat(room.orders().unconfirmed(Plan.TEAM, "bruno", house.clock.instant())).isFalse();
    assertThat(works(house)).allMatch(work -> work.end().isPresent());
    assertThat(room.swaps().find("E1").orElseThrow().state()).isEqualTo(SwapState.ACCEPTED);
    assertThat(
            room.planningsService()
                .view(Plan.TEAM, at("2026-11-25T18:00"), at("2026-11-26T08:00"))
                .orElseThrow()
                .shifts())
        .singleElement()
        .satisfies(shift -> assertThat(shift.person()).isEqualTo("chloe"));
  }

  private static List<String> audit(Store store) {
    AuditQuery all =
        new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            500,
            Optional.empty());
    return store.audit().find(all).items().stream().map(AuditEntry::action).toList();
  }

  private static void conflict(House house) {
    house.pass(Duration.ofMinutes(1));
    PlanningChange change =
        Plan.replace("o-2", "alice", "chloe", "2026-12-03T18:00", "2026-12-04T08:00");
    SetupOutcome outcome =
        house.room.planningsService().change(change, Plan.ifRevision(7), House.SUPERVISOR).setup();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SetupOutcome.Conflict.class,
            conflict -> assertThat(conflict.by().who()).isEqualTo("chloe"));
  }
}
