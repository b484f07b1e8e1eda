package org.vigie.engine.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.alerting.api.Asked;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PersonOrders;
import org.vigie.api.store.StoreException;

/**
 * Those who carry out what persons ask for, as long as they are there. A fault of theirs must not
 * keep a decision from being made: without an answer nothing waits for anybody. Thread-safe.
 */
public final class OrdersLink implements Asked {
  private static final Logger LOG = LoggerFactory.getLogger(OrdersLink.class);

  private volatile @Nullable PersonOrders orders;

  /** Orders are carried out by these from now on. */
  public void orders(PersonOrders newOrders) {
    orders = newOrders;
  }

  /** Forgets them, unless others have come already. */
  void gone(PersonOrders old) {
    if (orders == old) {
      orders = null;
    }
  }

  /**
   * Carries out an order; may take as long as the disk.
   *
   * @return the answer to the person
   * @throws StoreException where nothing was done
   */
  public String perform(PersonOrder order) {
    PersonOrders present = orders;
    if (present == null) {
      String text = "plannings are not there: start their bundle";
      throw new StoreException(text, new IllegalStateException(text));
    }
    return present.perform(order);
  }

  @Override
  public Optional<Instant> lastAsked(String person) {
    return ask(present -> present.lastAsked(person), Optional.empty());
  }

  @Override
  public boolean atWork(String person) {
    return ask(present -> present.atWork(person), false);
  }

  /** Says whether a person's shift has begun and was not confirmed in time. */
  boolean unconfirmed(String team, String person, Instant at) {
    return ask(present -> present.unconfirmed(team, person, at), false);
  }

  private <T> T ask(Function<PersonOrders, T> question, T without) {
    PersonOrders present = orders;
    try {
      return present == null ? without : question.apply(present);
    } catch (RuntimeException e) {
      LOG.error("Bug: plannings could not say what waits for a person", e);
      return without;
    }
  }
}
