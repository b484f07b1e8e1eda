package org.vigie.gsm.internal.modem;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.gsm.internal.at.AtChannel;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.voice.Desk;

/** What calls want of a modem, before its other work. */
final class ModemDesk implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(ModemDesk.class);

  private final Worklist work;
  private final ScheduledExecutorService timer;
  private final Supplier<Optional<AtChannel>> channel;

  /**
   * @param channel of the moment
   */
  ModemDesk(Worklist work, ScheduledExecutorService timer, Supplier<Optional<AtChannel>> channel) {
    this.work = work;
    this.timer = timer;
    this.channel = channel;
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

  @Override
  public void shout(String command) {
    try {
      Optional<AtChannel> open = channel.get();
      if (open.isPresent()) {
        open.get().shout(command);
      }
    } catch (AtException e) {
      LOG.debug("{} was not said: {}", command, e.getMessage());
    }
  }
}
