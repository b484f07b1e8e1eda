package org.vigie.gsm.internal.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sim.audio.RtpEndpoint;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimCall;
import org.vigie.sim.modem.SimModem;

/** A gateway with one modem {@code a} that carries calls, and both ends of them. */
public final class Switchboard implements AutoCloseable {
  public static final String PHONE = Bench.PHONE;

  private final Bench bench;

  public Switchboard(Maker maker) {
    this(ModemOptions.of(maker, Bench.LINE).withVoice());
  }

  public Switchboard(Pace pace) {
    this(ModemOptions.of(Maker.QUECTEL, Bench.LINE).withVoice(), pace);
  }

  public Switchboard(ModemOptions options) {
    this(options, Pace.PATIENT);
  }

  private Switchboard(ModemOptions options, Pace pace) {
    bench = new Bench(options, pace);
    bench.up("voice", "true", "audio", bench.modem().audio());
    await().until(() -> bench.gateway().trunk("a").status().up());
  }

  public Bench bench() {
    return bench;
  }

  public SimModem modem() {
    return bench.modem();
  }

  public Core core() {
    return bench.gateway().core();
  }

  public VoiceAdapter voice() {
    return bench.gateway().modems().voice();
  }

  /** Somebody calls; gives the leg once the core was told. */
  public LegId told() {
    return LegId.caller(core().awaits(IncomingCall.class).call());
  }

  /** The media plane's end of a leg. */
  public RtpEndpoint here(LegId leg) {
    return core().media().endpoint(leg);
  }

  /** A leg of a call of ours. */
  public static LegId leg(int number) {
    return new LegId(new CallId("01ARZ3NDEKTSV4RRFFQ69G5FAV"), number);
  }

  /** Dials a telephone. */
  public CompletionStage<DialOutcome> dial(LegId leg) {
    CallerIdentity identity =
        new CallerIdentity(new PhoneNumber("+33972101010"), List.of(), Optional.empty());
    return bench.gateway().trunk("a").dial(new Dial(leg, new PhoneNumber(PHONE), identity));
  }

  /** What the SIM has dialled. */
  public SimCall dialled() throws Exception {
    return modem().calls().dialled(Duration.ofSeconds(30));
  }

  /** Another call may come. */
  public void awaitFree() {
    await().until(() -> bench.gateway().trunk("a").status().calls() == 0);
  }

  /** The modem is cleared of it, too. */
  public void awaitForgotten(LegId leg) {
    await().until(() -> !voice().owns(leg));
  }

  @Override
  public void close() {
    bench.close();
  }
}
