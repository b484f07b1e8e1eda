package org.vigie.sim.modem;

import org.vigie.sim.audio.Hearing;

/** A call between the SIM and somebody's telephone, as that telephone has it. Thread-safe. */
public final class SimCall {
  private final SimCalls calls;
  private final String number;
  private final boolean incoming;
  private final boolean withheld;
  private State state;
  private int cause;
  private boolean byTelephone;

  /** How far a call is. */
  public enum State {
    /** The network is asked for it. */
    DIALLED,
    /** The telephone, or the modem, rings. */
    RINGING,
    ACTIVE,
    OVER
  }

  /**
   * @param incoming to the SIM
   */
  SimCall(SimCalls calls, String number, boolean incoming, boolean withheld) {
    this.calls = calls;
    this.number = number;
    this.incoming = incoming;
    this.withheld = withheld;
    this.state = incoming ? State.RINGING : State.DIALLED;
  }

  /** The telephone's number; what was dialled where the SIM calls. */
  public String number() {
    return number;
  }

  boolean incoming() {
    return incoming;
  }

  boolean withheld() {
    return withheld;
  }

  public State state() {
    synchronized (calls) {
      return state;
    }
  }

  void state(State next) {
    state = next;
  }

  /** Whether it is over by the modem's hang-up. */
  public boolean hungUpByModem() {
    synchronized (calls) {
      return state == State.OVER && !byTelephone;
    }
  }

  void over(int why, boolean telephone) {
    state = State.OVER;
    cause = why;
    byTelephone = telephone;
  }

  int cause() {
    return cause;
  }

  /** The telephone begins to ring. */
  public void ring() {
    calls.progress(this, State.RINGING);
  }

  /** The telephone is picked up. */
  public void answer() {
    calls.progress(this, State.ACTIVE);
  }

  /** The telephone hangs up, or declines. */
  public void hangUp() {
    end(16);
  }

  /**
   * The network ends it.
   *
   * @param why 3GPP TS 24.008, 10.5.4.11: 17 busy, 1 unassigned, 34 no circuit …
   */
  public void end(int why) {
    calls.end(this, why, true);
  }

  /** Says a tone from now on; 0 is silence. */
  public void play(double hertz) {
    calls.voice().play(hertz);
  }

  /** Presses keys: as tones, and the modem tells of them where it was told to. */
  public void press(String keys) {
    calls.voice().press(keys);
    calls.tell(keys);
  }

  /** Presses keys of which the modem understands nothing: tones only. */
  public void pressInBand(String keys) {
    calls.voice().press(keys);
  }

  /** What the telephone hears. */
  public Hearing hearing() {
    return calls.voice().hearing();
  }

  /** All that it has heard, from the first sound on. */
  public short[] recorded() {
    return calls.voice().recorded();
  }

  /** How often the modem had nothing to send when it was due (20 ms each). */
  public int gaps() {
    return calls.voice().gaps();
  }

  /** How many samples the modem has been given and not sent yet. */
  public int backlog() {
    return calls.voice().backlog();
  }

  /** How many samples the modem was given too many. */
  public int lost() {
    return calls.voice().lost();
  }
}
