package org.vigie.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Carrier;
import org.vigie.sim.carrier.Leg;
import org.vigie.testkit.FreePorts;

class CarriersSpeakToEachOtherTest {
  private static InetSocketAddress at(int port) {
    return new InetSocketAddress("127.0.0.1", port);
  }

  @Test
  void aCallCarriesTonesBothWaysAndEnds() throws Exception {
    int one = FreePorts.any();
    int two = FreePorts.any();
    LinkedBlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    try (Carrier calling = new Carrier(at(one), at(two));
        Carrier called = new Carrier(at(two), at(one))) {
      called.subscribe("+33612345601", rung::add);
      Leg caller = calling.call("+33700000001", "+33612345601");
      Leg phone = rung.poll(60, TimeUnit.SECONDS);
      assertThat(phone).isNotNull();
      phone.ring();
      await().until(() -> caller.provisional().contains(180));
      phone.answer();
      assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
      caller.audio().play(440);
      phone.audio().play(1000);
      await().until(() -> phone.audio().hearing().hears(440));
      await().until(() -> caller.audio().hearing().hears(1000));
      assertThat(caller.audio().hearing().hears(440)).isFalse();
      caller.hangUp();
      assertThat(phone.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    }
  }

  @Test
  void whatIsSaidIsHeardBesideTheTonesAndKept() throws Exception {
    int one = FreePorts.any();
    int two = FreePorts.any();
    LinkedBlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    try (Carrier calling = new Carrier(at(one), at(two));
        Carrier called = new Carrier(at(two), at(one))) {
      called.subscribe("+33612345601", rung::add);
      Leg caller = calling.call("+33700000001", "+33612345601");
      Leg phone = rung.poll(60, TimeUnit.SECONDS);
      phone.answer();
      assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
      // A voice of 2000 Hz: four samples round and round.
      caller.audio().say((short) 0, (short) 4000, (short) 0, (short) -4000);
      await().until(() -> phone.audio().hearing().hears(2000));
      assertThat(phone.audio().kept()).isEmpty();
      phone.audio().keep();
      caller.audio().play(440);
      await().until(() -> phone.audio().hearing().level(440) > -20);
      assertThat(phone.audio().hearing().level(2000)).isGreaterThan(-25);
      assertThat(phone.audio().kept().length).isPositive();
      caller.audio().say();
      await().until(() -> phone.audio().hearing().hears(440));
    }
  }

  @Test
  void aCallerWhoGivesUpIsHeardAsCancel() throws Exception {
    int one = FreePorts.any();
    int two = FreePorts.any();
    LinkedBlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    try (Carrier calling = new Carrier(at(one), at(two));
        Carrier called = new Carrier(at(two), at(one))) {
      called.subscribe("+33612345601", rung::add);
      Leg caller = calling.call("+33700000001", "+33612345601");
      Leg phone = rung.poll(60, TimeUnit.SECONDS);
      phone.ring();
      await().until(() -> caller.provisional().contains(180));
      caller.hangUp();
      assertThat(phone.ended().get(60, TimeUnit.SECONDS)).isEqualTo("CANCEL");
      assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(487);
    }
  }

  @Test
  void aCallerWhoGivesUpBeforeAnyResponseIsHeardOnceThereIsOne() throws Exception {
    int one = FreePorts.any();
    int two = FreePorts.any();
    LinkedBlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    try (Carrier calling = new Carrier(at(one), at(two));
        Carrier called = new Carrier(at(two), at(one))) {
      called.subscribe("+33612345601", rung::add);
      Leg caller = calling.call("+33700000001", "+33612345601");
      caller.hangUp();
      Leg phone = rung.poll(60, TimeUnit.SECONDS);
      phone.ring();
      assertThat(phone.ended().get(60, TimeUnit.SECONDS)).isEqualTo("CANCEL");
      assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(487);
    }
  }

  @Test
  void anAnswerThatCrossesTheCallersGivingUpEndsTheCallAllTheSame() throws Exception {
    int one = FreePorts.any();
    int two = FreePorts.any();
    LinkedBlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    try (Carrier calling = new Carrier(at(one), at(two));
        Carrier called = new Carrier(at(two), at(one))) {
      called.subscribe("+33612345601", rung::add);
      for (int i = 0; i < 20; i++) {
        Leg caller = calling.call("+33700000001", "+33612345601");
        Leg phone = rung.poll(60, TimeUnit.SECONDS);
        phone.ring();
        await().until(() -> caller.provisional().contains(180));
        phone.answer();
        caller.hangUp();
        assertThat(phone.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
      }
    }
  }

  @Test
  void anUnknownNumberIsNotFound() throws Exception {
    int one = FreePorts.any();
    int two = FreePorts.any();
    try (Carrier calling = new Carrier(at(one), at(two));
        Carrier called = new Carrier(at(two), at(one))) {
      Leg caller = calling.call("+33700000001", "+33999999999");
      assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(404);
    }
  }
}
