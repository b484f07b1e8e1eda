package org.vigie.rest.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * One listener to events, without a thread of its own: what does not leave at once waits in a
 * bounded queue, and who does not read is dropped. All state is under the object's lock; {@code
 * isReady} may be asked by any thread that holds it.
 */
final class EventClient implements WriteListener, AsyncListener {
  static final int MAX_WAITING = 256;

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Consumer<EventClient> gone;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private boolean unflushed;
  private boolean open = true;

  EventClient(AsyncContext context, ServletOutputStream out, Consumer<EventClient> gone) {
    this.context = context;
    this.out = out;
    this.gone = gone;
  }

  void start() {
    context.addListener(this);
    out.setWriteListener(this);
  }

  /** Sends, or keeps for when the socket takes more; gives up on a client that is too slow. */
  synchronized void send(byte[] event) {
    if (!open) {
      // It may have hung up before it was listed.
      gone.accept(this);
      return;
    }
    if (waiting.size() >= MAX_WAITING) {
      close();
      return;
    }
    waiting.add(event);
    onWritePossible();
  }

  @Override
  public synchronized void onWritePossible() {
    try {
      while (open && out.isReady()) {
        byte[] next = waiting.poll();
        if (next != null) {
          unflushed = true;
          out.write(next);
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          return;
        }
      }
    } catch (IOException e) {
      close();
    }
  }

  @Override
  public void onError(Throwable error) {
    close();
  }

  synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    waiting.clear();
    gone.accept(this);
    try {
      context.complete();
    } catch (IllegalStateException e) {
      // The container has ended it already, and says so here: nothing is left to do.
      waiting.clear();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onError(AsyncEvent event) {
    close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
