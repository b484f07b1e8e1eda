package org.vigie.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.appliance.Ports;
import org.vigie.sim.audio.SimThreads;
import org.vigie.sim.carrier.Carrier;
import org.vigie.sim.carrier.Leg;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimModem;
import org.vigie.sim.smsc.Smsc;
import org.vigie.testkit.FreePorts;

/**
 * Boots the real distribution beside a simulated carrier, SMSC and modem, places one call and sends
 * two texts, and tells their story.
 */
public final class Demo {
  private static final String CALLER = "+33472000001";
  private static final String LINE = "+33972101010";
  private static final double CALLER_SPEAKS = 440;

  private final Storyteller story = new Storyteller();

  private Demo() {}

  /**
   * @param args the unpacked assembly, the folder to run a copy of it in, and {@code once} to end
   *     after the story
   */
  public static void main(String[] args) throws Exception {
    boolean once = args.length > 2 && args[2].equals("once");
    new Demo().run(Path.of(args[0]), Path.of(args[1]), once);
    System.exit(0); // JAIN-SIP leaves a thread behind that is not a daemon
  }

  private void run(Path assembly, Path folder, boolean once) throws Exception {
    int port = FreePorts.any();
    Ports ports = Ports.usual();
    story.say("Vigie: a demonstration. Everything runs here, on real SIP, RTP, SMPP and AT.");
    Appliance appliance = Appliance.install(assembly, folder, ports);
    int smscPort = FreePorts.any();
    appliance.trunk("simulated", port);
    appliance.smsc("simulated", smscPort, List.of(TextStory.NUMBER));
    SimModem modem =
        SimModem.onPty(folder.resolve("modem"), ModemOptions.of(Maker.SIMCOM, ModemStory.NUMBER));
    appliance.modem("simulated", modem.device(), ModemStory.NUMBER, "priority = 2");
    appliance.start();
    story.tell("The appliance starts …");
    appliance.awaitReady(Duration.ofMinutes(2));
    story.tell("It is ready for calls.");
    appliance.rest().putSetup(setup());
    story.tell("A small setup is loaded: a line, a team, Alice first on call, Bruno second.");
    InetSocketAddress here = new InetSocketAddress("127.0.0.1", port);
    InetSocketAddress there = new InetSocketAddress("127.0.0.1", ports.sip());
    try (Carrier carrier = new Carrier(here, there);
        Smsc smsc = new Smsc(smscPort);
        modem;
        Neighbourhood people = new Neighbourhood(carrier, story)) {
      call(carrier, people);
      record(appliance);
      new TextStory(story, appliance, smsc).tell();
      new ModemStory(story, modem, smsc).tell();
      farewell(ports);
      if (!once) {
        new CountDownLatch(1).await();
      }
    }
  }

  private void call(Carrier carrier, Neighbourhood people) throws Exception {
    story.begin();
    Leg caller = carrier.call(CALLER, LINE);
    story.tell("A customer (%s) dials the on-call line %s.", CALLER, LINE);
    expect("the line answers", caller.answered().get(10, TimeUnit.SECONDS) == 200);
    story.tell("The line answers.");
    await("the caller hears the greeting", () -> caller.audio().hearing().loudness() > -40);
    story.tell("The caller hears the greeting, then hold music.");
    Leg bruno = people.bruno().get(60, TimeUnit.SECONDS);
    caller.audio().play(CALLER_SPEAKS);
    await("the caller hears Bruno", () -> caller.audio().hearing().hears(1000));
    story.tell("They are connected: the caller hears Bruno (a tone of 1000 Hz) …");
    await("Bruno hears the caller", () -> bruno.audio().hearing().hears(CALLER_SPEAKS));
    story.tell("… and Bruno hears the caller (a tone of 440 Hz).");
    caller.hangUp();
    expect("Bruno's leg ends", bruno.ended().get(5, TimeUnit.SECONDS).equals("BYE"));
    story.tell("The caller hangs up, and so Bruno's mobile does.");
  }

  private void record(Appliance appliance) throws InterruptedException {
    await("the call is in the log", () -> appliance.rest().newestCall().hasNonNull("verdict"));
    JsonNode call = appliance.rest().newestCall();
    story.say("");
    story.say(
        "The call log: %s → %s, %s by %s, conversation %s"
            .formatted(
                call.path("caller").asText(),
                call.path("line").asText(),
                call.path("verdict").asText(),
                call.path("acceptedBy").asText(),
                call.path("conversation").asText()));
    for (JsonNode attempt : call.path("attempts")) {
      story.say(
          "  level %d  %-8s %s  %s  %s"
              .formatted(
                  attempt.path("level").asInt(),
                  attempt.path("person").asText(),
                  attempt.path("number").asText(),
                  attempt.path("result").asText(),
                  attempt.hasNonNull("cause") ? attempt.path("cause").asText() : ""));
    }
    expect("the second person accepted", call.path("acceptedBy").asText().equals("bruno"));
  }

  private void farewell(Ports ports) {
    story.say("");
    story.say("Console:  http://localhost:" + ports.http() + "/hawtio");
    story.say("Login:    admin / " + Appliance.PASSWORD);
    story.say("By hand:  any softphone on this machine may call");
    story.say("          sip:" + LINE + "@127.0.0.1:" + ports.sip() + ", no account needed.");
    story.say("          Alice lets it ring; Bruno picks up, presses 1, and speaks 1000 Hz.");
    story.say("Ctrl-C ends it.");
  }

  static void expect(String what, boolean happened) {
    if (!happened) {
      throw new IllegalStateException("The demonstration failed: it is not true that " + what);
    }
  }

  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      expect(what, System.nanoTime() < deadline);
      SimThreads.pause(100);
    }
  }

  private static String setup() throws IOException {
    try (InputStream in = Demo.class.getResourceAsStream("demo.yaml")) {
      return new String(
          java.util.Objects.requireNonNull(in, "demo.yaml").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
