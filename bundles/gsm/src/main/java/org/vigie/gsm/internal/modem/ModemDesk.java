package org.vigie.gsm.internal.modem;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.gsm.internal.voice.Desk;

/** What calls want of a modem, before its other work. */
final class ModemDesk implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(ModemDesk.class);

  private final Worklist work;
  private final ScheduledExecutorService timer;

  ModemDesk(Worklist work, ScheduledExecutorService timer) {
    this.work = work;
    this.timer = timer;
  }

  @Override
  public void soon(Task task) {
    work.add(Job.VOICE, task::run);
  }

  @Override
  public void later(Duration pause, Task task) {
    after(pause, () -> soon(task));
  }

  @Override
  public void after(Duration pause, Runnable action) {
    try {
      timer.schedule(action, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("the modem was taken away meanwhile");
    }
  }
}
