package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;

class ManyThreadsTest {
  private static final int THREADS = 4;
  private static final int STEPS = 1500;

  @Test
  void callsInAnyOrderByAnyThreadLoseNoPort()
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = new TestThreads().pool("hammer", THREADS);
    try (Studio studio = new Studio(10)) {
      Phone phone = studio.phone();
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        running.add(threads.submit(() -> hammer(studio, phone, random)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      for (int leg = 0; leg < 8; leg++) {
        studio.plane.close(leg(leg));
      }
      await().until(() -> studio.plane.freeLegs() == 10);
      assertThat(studio.plane.openLegs()).isZero();
      assertThat(studio.told(LegMeasured.class)).isNotEmpty();
      studio.connected(leg(0), Codec.PCMA);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void hammer(Studio studio, Phone phone, Random random) {
    Prompt beep = new Prompt.Phrase(SystemPhrase.BEEP, Language.EN);
    for (int i = 0; i < STEPS; i++) {
      int number = random.nextInt(8);
      LegId leg = leg(number);
      switch (random.nextInt(7)) {
        case 0, 1 -> studio.plane.open(leg);
        case 2 -> studio.plane.negotiated(leg, phone.session(Codec.PCMA));
        case 3 -> studio.plane.bridge(leg, leg((number + 1 + random.nextInt(7)) % 8));
        case 4 -> studio.plane.play(leg, i, List.of(beep), random.nextBoolean());
        case 5 -> studio.plane.signalledKey(leg, '1');
        default -> studio.plane.close(leg);
      }
    }
  }

  private static LegId leg(int number) {
    return new LegId(new CallId("01ARZ3NDEKTSV4RRFFQ69G5FAV"), number);
  }
}
