package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;

class TheRoomWaitsWithoutPollingTest {
  @Test
  void oneTimerStandsHoweverOftenItIsSetAnew() {
    try (House house = House.atNoon()) {
      assertThat(house.threads.standing()).isEqualTo(1);
      house.setup(site -> site.replace("Chauffage", "Chaufferie"));
      house.threads.settle();
      house.pass(Duration.ofHours(9));
      assertThat(house.threads.standing()).isEqualTo(1);
    }
  }

  @Test
  void listenersOnlyHandOver() {
    try (House house = House.atNoon()) {
      house.memory.full = true;
      house.room.changed(Traffic.call("C1", "bruno", "2026-11-20T10:00", "2026-11-20T10:12"));
      house.room.changed(Traffic.alert(1, Optional.of("bruno"), "2026-11-20T10:00", ""));
      house.room.changed(house.setups.current());
      house.memory.full = false;
      house.threads.settle();
      assertThat(house.room.orders().atWork("bruno")).isTrue();
    }
  }

  @Test
  void aStoreThatFailsAtTheStartIsWaitedForAndSaid() {
    try (House house = House.atNoon()) {
      house.threads.die();
      house.memory.full = true;
      house.restart();
      HealthPart part = house.room.parts().get(0);
      assertThat(part.name()).isEqualTo("plannings");
      assertThat(part.state()).isEqualTo(HealthState.DEGRADED);
      assertThat(part.text()).contains("swaps", "the disk is full");
      house.memory.full = false;
      house.pass(Duration.ofMinutes(1));
      assertThat(house.room.parts().get(0).state()).isEqualTo(HealthState.UP);
      house.passTo("2026-11-20T17:01");
      assertThat(house.told()).anyMatch(text -> text.startsWith("bruno: "));
    }
  }

  @Test
  void withoutASetupNothingIsDoneUntilThereIsOne() {
    SetupStoreInMemory setups = new SetupStoreInMemory();
    PlanningStoreInMemory memory = new PlanningStoreInMemory(setups);
    try (House house = House.again("2026-11-20T12:00", new House.Shelf(setups, memory, memory))) {
      house.pass(Duration.ofDays(1));
      assertThat(house.told()).isEmpty();
      assertThat(house.room.parts()).allMatch(part -> part.state() == HealthState.UP);
      house.setup(site -> site);
      house.passTo("2026-11-21T17:01");
      assertThat(house.told()).anyMatch(text -> text.startsWith("alice: "));
    }
  }
}
