package org.vigie.engine.internal.text;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextExit;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.TextCommand.NoRoute;
import org.vigie.api.text.TextEffect.Send;

/**
 * What follows once drafts are on disk, in their order: those who asked are told, messages and
 * voice calls leave, and onlookers are told. Each on a thread of its own, so that none waits for
 * another, and the next commit for none of them.
 */
final class AfterCommit implements Consumer<List<Draft>> {
  private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

  /** Changes that may wait for slow onlookers; more are not told. */
  private static final int MOST_NEWS = 200;

  private final TextExit exit;
  private final AlertCalls calls;
  private final InstantSource clock;
  private final Consumer<NoRoute> back;
  private final ExecutorService answers;
  private final ExecutorService sends;
  private final ExecutorService news;
  private final AtomicInteger newsWaiting = new AtomicInteger();

  /**
   * @param back takes messages that could not leave, to be tried again later
   */
  AfterCommit(
      TextExit exit,
      AlertCalls calls,
      Threads threads,
      InstantSource clock,
      Consumer<NoRoute> back) {
    this.exit = exit;
    this.calls = calls;
    this.clock = clock;
    this.back = back;
    answers = threads.single("text-answers");
    sends = threads.single("text-sends");
    news = threads.single("text-news");
  }

  @Override
  public void accept(List<Draft> drafts) {
    try {
      follow(drafts);
    } catch (RejectedExecutionException e) {
      LOG.debug(
          "{} decisions were written after the end; the next start takes them up", drafts.size());
    }
  }

  private void follow(List<Draft> drafts) {
    if (drafts.stream().anyMatch(draft -> !draft.answers.isEmpty())) {
      answers.execute(() -> drafts.forEach(draft -> draft.answers.forEach(this::answer)));
    }
    if (drafts.stream().anyMatch(draft -> !draft.sends.isEmpty())) {
      sends.execute(() -> drafts.forEach(draft -> draft.sends.forEach(this::send)));
    }
    for (Draft draft : drafts) {
      draft.calls.forEach(calls::place);
      draft.openCalls.forEach(calls::resume);
    }
    if (drafts.stream().anyMatch(draft -> !draft.blank() || !draft.news.isEmpty())) {
      spread(drafts);
    }
  }

  private void answer(Answer answer) {
    try {
      answer.tell();
    } catch (RuntimeException e) {
      LOG.error("Bug: an answer could not be given", e);
    }
  }

  private void send(Send send) {
    try {
      exit.perform(send);
    } catch (RejectedExecutionException e) {
      LOG.warn("Message {} waits: {}", send.submission().message(), e.getMessage());
      back.accept(new NoRoute(send.submission().message(), clock.instant(), List.of()));
    } catch (RuntimeException e) {
      LOG.error("Bug: message {} could not be handed out", send.submission().message(), e);
      back.accept(new NoRoute(send.submission().message(), clock.instant(), List.of()));
    }
  }

  private void spread(List<Draft> drafts) {
    if (newsWaiting.incrementAndGet() > MOST_NEWS) {
      newsWaiting.decrementAndGet();
      LOG.debug("{} changes are told to nobody: the onlookers are slow", drafts.size());
      return;
    }
    news.execute(
        () -> {
          newsWaiting.decrementAndGet();
          try {
            Merged.messages(drafts).forEach(exit::changed);
            Merged.alerts(drafts).forEach(exit::changed);
          } catch (RuntimeException e) {
            LOG.error("Changes of messages could not be told", e);
          }
        });
  }

  /** Lets what is under way go on, 2 s at most, and takes no more. */
  void stop() throws InterruptedException {
    List<ExecutorService> all = List.of(answers, sends, news);
    all.forEach(ExecutorService::shutdown);
    for (ExecutorService each : all) {
      if (!each.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warn("Messages were still leaving when their engine stopped");
        each.shutdownNow();
      }
    }
  }
}
