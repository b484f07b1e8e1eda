package org.vigie.planning.internal.work;

/** Where an intervention comes from, as it is kept. */
final class Whence {
  static final String CALL = "call";
  static final String ALERT = "alert";
  static final String PERSON = "person";
  static final String SUPERVISOR = "supervisor";

  private Whence() {}
}
