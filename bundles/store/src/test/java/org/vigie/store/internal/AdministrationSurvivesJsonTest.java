package org.vigie.store.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.setup.AuditEntry;

class AdministrationSurvivesJsonTest {
  private final AdminJson json = AdminJson.of(Schema.NOW);

  @Test
  void everyKindOfRecordComesBackAsItWas() {
    Class<?>[] kinds = PlanningRecord.class.getPermittedSubclasses();
    assertThat(kinds).hasSize(6);
    for (Class<?> kind : kinds) {
      LongStream.range(0, 300)
          .mapToObj(seed -> (PlanningRecord) new Samples(seed).of(kind))
          .forEach(
              record ->
                  assertThat(json.plannings().read(json.plannings().bytes(record), 1))
                      .isEqualTo(record));
    }
  }

  @Test
  void everyEntryOfTheAuditComesBackAsItWas() {
    LongStream.range(0, 300)
        .mapToObj(seed -> new Samples(seed).of(AuditEntry.class))
        .forEach(
            entry -> assertThat(json.audit().read(json.audit().bytes(entry), 1)).isEqualTo(entry));
  }

  @Test
  void aRecordStandsUnderItsSimpleNameAndIsLiftedByIt() {
    String now =
        "{\"type\":\"Confirmed\",\"id\":\"gap/1\",\"who\":\"alice\",\"origin\":\"sms\","
            + "\"at\":\"2026-11-21T22:00:00Z\"}";
    Confirmed confirmed = new Confirmed("gap/1", "alice", "sms", Entries.T0);
    assertThat(new String(json.plannings().bytes(confirmed), US_ASCII)).isEqualTo(now);
    AdminJson second = AdminJson.of(new Schema(2, List.of(new PersonToWho())));
    byte[] old = now.replace("\"who\"", "\"person\"").getBytes(US_ASCII);
    assertThat(second.plannings().read(old, 1)).isEqualTo(confirmed);
  }

  private static final class PersonToWho implements Upcaster {
    @Override
    public int from() {
      return 1;
    }

    @Override
    public void upcast(String type, ObjectNode value) {
      if (type.equals("Confirmed")) {
        value.set("who", value.remove("person"));
      }
    }
  }
}
