package org.vigie.engine.internal;

/** Gives the components of this bundle the one memory. */
public interface MemorySource {
  /** What calls have taught; always the same one. */
  CallMemory memory();

  /** Those who carry out what persons ask for; always the same one. */
  OrdersLink orders();
}
