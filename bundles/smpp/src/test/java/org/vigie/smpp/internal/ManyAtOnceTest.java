package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextOutcome;
import org.vigie.runtime.SystemThreads;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.Deliver;
import org.vigie.smpp.internal.testing.RawSmsc;

/** Thousands, both ways, through one session; none is lost. */
class ManyAtOnceTest {
  private static final int DELIVERED = RawSmsc.DELIVER | RawSmsc.RESPONSE;

  @Test
  void noThreadWaitsForTheDisk() {
    try (RawSmsc smsc = new RawSmsc();
        Appliance appliance = new Appliance(smsc.port())) {
      appliance.bound();
      CompletableFuture<TextOutcome> disk = appliance.door().holds();
      for (int i = 0; i < 100; i++) {
        smsc.send(Deliver.text("in " + i).pdu(i + 1));
      }
      await().until(() -> appliance.door().count(Received.class) == 100);
      assertThat(smsc.history(DELIVERED)).isEmpty();
      disk.complete(new TextOutcome.Done());
      await().until(() -> smsc.history(DELIVERED).size() == 100);
    }
  }

  @Test
  void outAndIn() throws Exception {
    ScheduledExecutorService disk = new SystemThreads().scheduler("disk", 1);
    try (RawSmsc smsc = new RawSmsc();
        Appliance appliance = new Appliance(smsc.port())) {
      appliance.with("window", "100").bound();
      appliance
          .door()
          .disk(
              command -> {
                CompletableFuture<TextOutcome> written = new CompletableFuture<>();
                disk.schedule(() -> written.complete(new TextOutcome.Done()), 5, MILLISECONDS);
                return written;
              });
      List<CompletableFuture<SubmitOutcome>> stages = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        stages.add(appliance.submit("out " + i));
        smsc.send(Deliver.text("in " + i).pdu(i + 1));
        if (i >= 1_500) {
          stages.get(i - 1_500).get(60, SECONDS);
        }
      }
      for (CompletableFuture<SubmitOutcome> stage : stages) {
        assertThat(stage.get(60, SECONDS)).isInstanceOf(Taken.class);
      }
      await().until(() -> smsc.history(DELIVERED).size() == 5_000);
      assertThat(smsc.history(DELIVERED)).allMatch(answer -> answer.status() == 0);
      await().until(() -> appliance.door().count(Received.class) == 5_000);
    } finally {
      disk.shutdownNow();
    }
  }
}
