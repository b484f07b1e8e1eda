package org.vigie.sim.appliance;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Takes all lines of a response as they come. */
final class LineReader implements Flow.Subscriber<String> {
  private final Consumer<String> reader;

  LineReader(Consumer<String> reader) {
    this.reader = reader;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    reader.accept(line);
  }

  @Override
  public void onError(Throwable cause) {
    // The appliance was stopped, or killed: what was heard was heard.
  }

  @Override
  public void onComplete() {
    // Likewise.
  }
}
