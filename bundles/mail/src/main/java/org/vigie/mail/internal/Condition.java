package org.vigie.mail.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.mail.internal.config.MailConfigReader;

/** How mail is, for operators. Thread-safe. */
final class Condition {
  private static final String OFF = "off: there is no " + MailConfigReader.FILE;

  private final InstantSource clock;
  private String server = "";
  private List<String> faults = List.of();
  private boolean present;
  private String trouble = "";
  private String refusal = "";
  private int waiting;
  private HealthState state = HealthState.UP;
  private Instant since;

  Condition(InstantSource clock) {
    this.clock = clock;
    since = clock.instant();
  }

  /** The file is there, with what is wrong in it. */
  synchronized void configured(List<String> newFaults) {
    present = true;
    faults = newFaults;
    update();
  }

  /** There is no file. */
  synchronized void off() {
    present = false;
    faults = List.of();
    server = "";
    forget();
  }

  /** Mails leave by another server, or in another way: what was is past. */
  synchronized void by(String newServer) {
    server = newServer;
    forget();
  }

  private void forget() {
    trouble = "";
    refusal = "";
    update();
  }

  /**
   * The server takes no mail.
   *
   * @return whether that is news
   */
  synchronized boolean troubled(String why) {
    boolean news = !trouble.equals(why);
    trouble = why;
    update();
    return news;
  }

  /**
   * The server takes mails, or says at least what it thinks of them.
   *
   * @return whether that is news
   */
  synchronized boolean answers() {
    boolean news = !trouble.isEmpty();
    trouble = "";
    update();
    return news;
  }

  /** A mail has left. */
  synchronized void sent() {
    refusal = "";
    update();
  }

  /** A mail will never leave. */
  synchronized void refused(String what) {
    refusal = what;
    update();
  }

  /** So many are put off by the server. */
  synchronized void waiting(int mails) {
    waiting = mails;
  }

  private void update() {
    boolean well = faults.isEmpty() && trouble.isEmpty() && refusal.isEmpty();
    HealthState now = well ? HealthState.UP : HealthState.DEGRADED;
    if (now != state) {
      state = now;
      since = clock.instant();
    }
  }

  synchronized HealthPart part() {
    return new HealthPart("mail", state, since, text());
  }

  private String text() {
    if (!present) {
      return OFF;
    }
    String work = server.isEmpty() ? "mails wait" : work();
    if (faults.isEmpty()) {
      return work;
    }
    String last = server.isEmpty() ? "" : "the last good values go on: ";
    return "CONFIGURATION_ERROR: " + faults.get(0) + "; " + last + work;
  }

  private String work() {
    if (!trouble.isEmpty()) {
      return "no mail leaves by " + server + ": " + trouble + "; tried again by itself";
    }
    if (!refusal.isEmpty()) {
      return refusal;
    }
    String put = waiting == 0 ? "" : "; it puts " + waiting + " off, tried again by itself";
    return "mails leave by " + server + put;
  }
}
