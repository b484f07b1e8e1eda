package org.vigie.sip.internal.trunk;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.sip.internal.digest.Credentials;

/**
 * One trunk: its configuration of the moment, its state, its calls. Legs keep the trunk that they
 * began on, so that a change or its removal cuts none. Thread-safe.
 */
public final class Trunk implements VoiceTrunk {
  private final Dialler dialler;
  private final TrunkState state;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile TrunkConfig config;
  private final Targets targets;

  /** What dials. */
  @FunctionalInterface
  public interface Dialler {
    CompletionStage<DialOutcome> dial(Trunk trunk, Dial dial);
  }

  public Trunk(TrunkConfig config, InstantSource clock, Dialler dialler) {
    this.config = config;
    this.dialler = dialler;
    this.state = new TrunkState(clock);
    this.targets = new Targets(clock);
  }

  public String name() {
    return config.name();
  }

  public TrunkConfig config() {
    return config;
  }

  @Override
  public Optional<PhoneNumber> automatedCallerId() {
    return config.automatedCallerId() instanceof CallerIdPolicy.Fixed fixed
        ? Optional.of(fixed.number())
        : Optional.empty();
  }

  public TrunkState state() {
    return state;
  }

  void configure(TrunkConfig changed) {
    config = changed;
  }

  void resolved(List<InetSocketAddress> found) {
    targets.found(found);
  }

  /** The addresses that its host name stands for; none while that is not known. */
  public List<InetAddress> addresses() {
    return targets.addresses();
  }

  /** Where its requests go first. */
  public Optional<InetSocketAddress> target() {
    return targets.inOrder().stream().findFirst();
  }

  /** Where its requests go, in order. */
  public List<InetSocketAddress> targets() {
    return targets.inOrder();
  }

  /**
   * One of its targets does not work.
   *
   * @return whether there is another to try
   */
  public boolean failed(InetSocketAddress target) {
    return targets.failed(target);
  }

  /** One of its targets works. */
  public void works(InetSocketAddress target) {
    targets.good(target);
  }

  boolean isAt(InetAddress address, int port) {
    return targets.contains(address, port);
  }

  public Credentials credentials() {
    TrunkConfig.Account account = config.account();
    return new Credentials(account.user(), account.password(), account.realm());
  }

  /** Takes a place for one more leg, where there is one. */
  public boolean enter() {
    int most = config.maxCalls();
    int before = calls.getAndUpdate(now -> most > 0 && now >= most ? now : now + 1);
    return most == 0 || before < most;
  }

  /** Takes a place, over the limit too: the leg is only there to be turned away. */
  public void enterAnyway() {
    calls.incrementAndGet();
  }

  public void leave() {
    calls.decrementAndGet();
  }

  public int calls() {
    return calls.get();
  }

  @Override
  public TrunkStatus status() {
    TrunkConfig now = config;
    TrunkState.View view = state.view();
    return new TrunkStatus(
        now.name(),
        now.target().toString(),
        now.priority(),
        view.up(),
        view.since(),
        view.text(),
        calls.get(),
        now.maxCalls());
  }

  @Override
  public CompletionStage<DialOutcome> dial(Dial dial) {
    return dialler.dial(this, dial);
  }
}
