package org.vigie.rest.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A request whose answer is still to come; it holds no thread until then. */
final class Waiting implements AsyncListener {
  /** More than the doors behind take to give up. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Writes an answer to the client. */
  interface Writer {
    void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
        throws IOException;
  }

  private final AsyncContext context;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Writer writer;
  private final AtomicBoolean answered = new AtomicBoolean();

  private Waiting(
      AsyncContext context,
      HttpServletRequest request,
      HttpServletResponse response,
      Writer writer) {
    this.context = context;
    this.request = request;
    this.response = response;
    this.writer = writer;
  }

  static Waiting start(
      HttpServletRequest request, HttpServletResponse response, Writer writer, Duration patience) {
    AsyncContext context = request.startAsync(request, response);
    context.setTimeout(patience.toMillis());
    Waiting waiting = new Waiting(context, request, response, writer);
    context.addListener(waiting);
    return waiting;
  }

  /** Answers with what a stage gives, on a thread of the container. */
  void until(CompletionStage<Supplier<Answer>> stage) {
    stage.whenComplete(
        (rest, fault) -> {
          Supplier<Answer> answer = fault == null ? rest : () -> Faults.answer(request, fault);
          claim(() -> context.start(() -> end(answer)));
        });
  }

  private void claim(Runnable end) {
    if (answered.compareAndSet(false, true)) {
      end.run();
    }
  }

  private void end(Supplier<Answer> rest) {
    try {
      writer.write(request, response, answer(rest));
    } catch (IOException e) {
      // The client has hung up: nobody is left to be told.
      answered.set(true);
    } finally {
      context.complete();
    }
  }

  private Answer answer(Supplier<Answer> rest) {
    try {
      return rest.get();
    } catch (RuntimeException e) {
      // The boundary to the container, as in the servlet.
      return Faults.answer(request, e);
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    claim(() -> end(() -> Answer.of(Problem.away("the store"))));
  }

  @Override
  public void onError(AsyncEvent event) {
    answered.set(true);
  }

  @Override
  public void onComplete(AsyncEvent event) {
    answered.set(true);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
