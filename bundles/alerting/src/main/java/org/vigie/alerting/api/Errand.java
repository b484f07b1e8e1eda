package org.vigie.alerting.api;

/**
 * What a person asked for by SMS and what is carried out elsewhere, since it writes. The text that
 * asked for it is not stored before {@link Desk#performed} was told what became of it.
 */
public sealed interface Errand permits TakeOver, Order {
  /** Id of who asked. */
  String person();

  /** The text that asked for it; not stored yet. */
  IncomingMessage asked();
}
