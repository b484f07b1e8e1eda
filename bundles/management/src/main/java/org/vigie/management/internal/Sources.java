package org.vigie.management.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.vigie.api.health.Health;
import org.vigie.api.query.Calls;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.setup.SetupService;
import org.vigie.api.voice.VoiceAdapter;

/** What the MBeans look at; each may be away. Thread-safe. */
final class Sources {
  final List<VoiceAdapter> voices = new CopyOnWriteArrayList<>();
  private volatile @Nullable Calls calls;
  private volatile @Nullable OnCallQuery onCall;
  private volatile @Nullable SetupService setup;
  private volatile @Nullable Health health;

  void calls(Calls service) {
    calls = service;
  }

  void onCall(OnCallQuery service) {
    onCall = service;
  }

  void setup(SetupService service) {
    setup = service;
  }

  void health(Health service) {
    health = service;
  }

  /** Forgets a service, unless another has come in its place meanwhile. */
  void gone(Object service) {
    calls = calls == service ? null : calls;
    onCall = onCall == service ? null : onCall;
    setup = setup == service ? null : setup;
    health = health == service ? null : health;
  }

  Optional<Calls> calls() {
    return Optional.ofNullable(calls);
  }

  Optional<OnCallQuery> onCall() {
    return Optional.ofNullable(onCall);
  }

  Optional<SetupService> setup() {
    return Optional.ofNullable(setup);
  }

  Optional<Health> health() {
    return Optional.ofNullable(health);
  }
}
