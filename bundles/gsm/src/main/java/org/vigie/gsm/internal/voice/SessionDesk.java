package org.vigie.gsm.internal.voice;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The modem's desk for one session after another: what was meant for the modem in a session that is
 * lost is not done in the next, whose calls are others. Thread-safe.
 */
final class SessionDesk implements Desk {
  private final Desk desk;
  private final AtomicInteger session = new AtomicInteger();

  SessionDesk(Desk desk) {
    this.desk = desk;
  }

  /** The session is over: what waits is dropped. */
  void lost() {
    session.incrementAndGet();
  }

  @Override
  public void soon(Task task) {
    desk.soon(ofThisSession(task));
  }

  @Override
  public void later(Duration pause, Task task) {
    desk.later(pause, ofThisSession(task));
  }

  /** Done in whatever session: it asks the modem for nothing. */
  @Override
  public void after(Duration pause, Runnable action) {
    desk.after(pause, action);
  }

  private Task ofThisSession(Task task) {
    int mine = session.get();
    return talk -> {
      if (mine == session.get()) {
        task.run(talk);
      }
    };
  }
}
