package org.vigie.engine.internal.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PersonOrders;
import org.vigie.api.store.StoreException;

/** Plannings that remember what they were asked for; carrying it out can be made to hang. */
final class FakeOrders implements PersonOrders {
  static final String ANSWER = "Votre intervention a commence a 23:00.";

  final List<PersonOrder> performed = Collections.synchronizedList(new ArrayList<>());
  final CountDownLatch gate;
  volatile boolean refusing;
  volatile Optional<Instant> asked = Optional.empty();

  FakeOrders(boolean hangs) {
    gate = new CountDownLatch(hangs ? 1 : 0);
  }

  @Override
  public String perform(PersonOrder order) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (refusing) {
      throw new StoreException("away", new IllegalStateException("away"));
    }
    performed.add(order);
    return ANSWER;
  }

  @Override
  public Optional<Instant> lastAsked(String person) {
    return asked;
  }

  @Override
  public boolean atWork(String person) {
    throw new IllegalStateException("a fault of the plannings");
  }

  @Override
  public boolean unconfirmed(String team, String person, Instant at) {
    return false;
  }
}
