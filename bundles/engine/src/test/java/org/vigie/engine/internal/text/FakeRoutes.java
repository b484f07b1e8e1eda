package org.vigie.engine.internal.text;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.runtime.TextExit;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.TrySent;
import org.vigie.api.text.TextEffect;
import org.vigie.api.text.TextEffect.Send;

/** All that is behind the exit: remembers what it is asked for, and may react to it. */
final class FakeRoutes implements TextExit {
  static final RouteTerms TERMS = new RouteTerms(Duration.ofSeconds(30), Optional.empty());

  private final List<Send> sends = new ArrayList<>();
  private final List<MessageRecord> messages = new ArrayList<>();
  private final List<AlertRecord> alerts = new ArrayList<>();
  private volatile BiConsumer<Send, Consumer<TextCommand>> reaction = (send, report) -> {};
  private volatile Consumer<TextCommand> report = command -> {};

  void reportTo(TextSide side) {
    report = side::submit;
  }

  void react(BiConsumer<Send, Consumer<TextCommand>> newReaction) {
    reaction = newReaction;
  }

  /** A route that takes everything at once. */
  static BiConsumer<Send, Consumer<TextCommand>> taking(InstantSource clock) {
    return (send, report) ->
        report.accept(
            new TrySent(
                send.submission().message(),
                clock.instant(),
                "sim",
                TERMS,
                send.submission().from(),
                List.of()));
  }

  @Override
  public void perform(TextEffect effect) {
    Send send = (Send) effect;
    synchronized (this) {
      sends.add(send);
    }
    reaction.accept(send, report);
  }

  @Override
  public synchronized void changed(MessageRecord message) {
    messages.add(message);
  }

  @Override
  public synchronized void changed(AlertRecord alert) {
    alerts.add(alert);
  }

  synchronized List<Send> sends() {
    return new ArrayList<>(sends);
  }

  /** The texts that were handed out, in order. */
  List<String> texts() {
    return sends().stream().map(send -> send.submission().text()).toList();
  }

  synchronized List<MessageRecord> messages() {
    return new ArrayList<>(messages);
  }

  synchronized List<AlertRecord> alerts() {
    return new ArrayList<>(alerts);
  }
}
