package org.vigie.sim.modem;

/** The SIM, and how the network treats it. Guarded by the modem. */
final class Card {
  private static final int TRIES = 3;

  private final String pin;
  private int tries = TRIES;
  private int attempts;
  private boolean unlocked;
  private boolean present = true;
  private int registration = 1;
  private int signal = 21;

  Card(String pin) {
    this.pin = pin;
    powered();
  }

  /** It is asked for its PIN anew. */
  void powered() {
    unlocked = pin.isEmpty();
  }

  boolean ready() {
    return present && unlocked;
  }

  /** The reply to {@code AT+CPIN?}. */
  String state() {
    if (!present) {
      return "+CME ERROR: 10";
    }
    if (tries == 0) {
      return "+CPIN: SIM PUK";
    }
    return unlocked ? "+CPIN: READY" : "+CPIN: SIM PIN";
  }

  /** The final result of {@code AT+CPIN=}. */
  String enter(String given) {
    if (!present) {
      return "+CME ERROR: 10";
    }
    if (tries == 0) {
      return "+CME ERROR: 12";
    }
    if (unlocked) {
      return "+CME ERROR: 3";
    }
    attempts++;
    if (given.equals(pin)) {
      tries = TRIES;
      unlocked = true;
      return "OK";
    }
    tries--;
    return tries == 0 ? "+CME ERROR: 12" : "+CME ERROR: 16";
  }

  int tries() {
    return tries;
  }

  int attempts() {
    return attempts;
  }

  void present(boolean inserted) {
    present = inserted;
    powered();
  }

  void registration(int stat) {
    registration = stat;
  }

  int registration() {
    return ready() ? registration : 0;
  }

  boolean registered() {
    return registration() == 1 || registration() == 5;
  }

  void signal(int rssi) {
    signal = rssi;
  }

  int signal() {
    return signal;
  }
}
