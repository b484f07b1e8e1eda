package org.vigie.routes.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.Submission;

/** An SMS route whose answers the test decides. */
final class FakeSmsRoute implements SmsRoute {
  static final RouteTerms TERMS =
      new RouteTerms(Duration.ofSeconds(60), Optional.of(Duration.ofSeconds(30)));

  final List<Submission> submitted = new CopyOnWriteArrayList<>();
  volatile HealthState state = HealthState.UP;
  volatile Function<Submission, CompletionStage<SubmitOutcome>> answer =
      submission -> CompletableFuture.completedFuture(taken("1"));
  private final String name;
  private final int priority;
  private final List<PhoneNumber> numbers;

  FakeSmsRoute(String name, int priority, PhoneNumber... numbers) {
    this.name = name;
    this.priority = priority;
    this.numbers = List.of(numbers);
  }

  static SubmitOutcome taken(String peerId) {
    return new SubmitOutcome.Taken(Optional.empty(), List.of(peerId));
  }

  FakeSmsRoute saying(SubmitOutcome outcome) {
    answer = submission -> CompletableFuture.completedFuture(outcome);
    return this;
  }

  FakeSmsRoute unavailable() {
    return saying(new SubmitOutcome.Unavailable("0x58 throttled"));
  }

  @Override
  public RouteStatus status() {
    return new RouteStatus(
        name, priority, state, Instant.EPOCH, "", numbers, true, TERMS, submitted.size());
  }

  @Override
  public CompletionStage<SubmitOutcome> submit(Submission submission) {
    submitted.add(submission);
    return answer.apply(submission);
  }
}
