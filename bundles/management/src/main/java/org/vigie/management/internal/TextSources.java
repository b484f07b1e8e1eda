package org.vigie.management.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.vigie.api.query.Texts;
import org.vigie.api.text.SmsRoute;

/** What the MBeans of messages and alerts look at; each may be away. Thread-safe. */
final class TextSources {
  final List<SmsRoute> routes = new CopyOnWriteArrayList<>();
  private volatile @Nullable Texts texts;

  void texts(Texts service) {
    texts = service;
  }

  /** Forgets a service, unless another has come in its place meanwhile. */
  void gone(Texts service) {
    texts = texts == service ? null : texts;
  }

  Optional<Texts> texts() {
    return Optional.ofNullable(texts);
  }
}
