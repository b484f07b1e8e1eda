package org.vigie.sim.modem;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vigie.sim.audio.SimThreads;

/**
 * A GSM modem with its SIM and network. On the one side it speaks AT to the appliance, on a
 * pseudo-terminal or over TCP; on the other, phones text the SIM and are texted by it. Thread-safe.
 */
public final class SimModem implements AutoCloseable {
  private static final int DELIVERED = 0;

  private final ModemOptions options;
  private final Supplier<Port> ports;
  private final Supplier<Port> audioPorts;
  private final Wire wire = new Wire();
  private final Card card;
  private final Network network;
  private final Commands commands;
  private final SimCalls calls;
  private final Faults faults = new Faults();
  private final List<String> heard = new ArrayList<>();
  private final StringBuilder input = new StringBuilder();
  private final ScheduledExecutorService timer = SimThreads.scheduler("sim-modem");
  private Optional<Port> port = Optional.empty();
  private Optional<Voice> voice = Optional.empty();
  private Optional<Integer> awaited = Optional.empty();
  private boolean reports = true;
  private boolean resettable = true;
  private String device = "";

  private SimModem(ModemOptions options, Supplier<Port> ports, Supplier<Port> audioPorts) {
    this.options = options;
    this.ports = ports;
    this.audioPorts = audioPorts;
    this.card = new Card(options.pin());
    Messages messages = new Messages(options.maker().storages, options.room());
    List<Commands> later = new ArrayList<>();
    this.network =
        new Network(options.maker(), messages, () -> later.get(0).settings(), this::unsolicited);
    this.commands = new Commands(options, card, network);
    this.calls = new SimCalls(options.maker(), commands::settings, this::say, timer);
    later.add(commands);
  }

  /**
   * A modem on a pseudo-terminal, and its voice, where it has one, on another beside it.
   *
   * @param link the path that is to be its device; replaced where it is there
   */
  public static SimModem onPty(Path link, ModemOptions options) {
    Path audio = Path.of(link + "-audio");
    return plugged(new SimModem(options, () -> new PtyPort(link), () -> new PtyPort(audio)));
  }

  /**
   * A modem behind a terminal server on 127.0.0.1.
   *
   * @param port 0: any
   */
  public static SimModem onTcp(int port, ModemOptions options) {
    return plugged(new SimModem(options, () -> new TcpPort(port), () -> new TcpPort(0)));
  }

  private static SimModem plugged(SimModem modem) {
    modem.plugIn();
    return modem;
  }

  /** What the appliance's key {@code device} must be. */
  public synchronized String device() {
    return device;
  }

  /** What the appliance's key {@code audio} must be. */
  public synchronized String audio() {
    return voice.orElseThrow(() -> new IllegalStateException("it has no voice")).device();
  }

  /** Telephones that call it, or are called by it. */
  public SimCalls calls() {
    return calls;
  }

  /** Pulls the cable: the device is gone. What lies in the storages stays. */
  public synchronized void unplug() {
    port.ifPresent(Port::close);
    port = Optional.empty();
    voice.ifPresent(Voice::close);
    voice = Optional.empty();
    wire.plug(port);
    calls.powered();
  }

  /** Plugs it in again; it starts. */
  public synchronized void plugIn() {
    unplug();
    Port open = ports.get();
    port = Optional.of(open);
    device = open.device();
    wire.plug(port);
    if (options.voice() > 0) {
      voice = Optional.of(new Voice(audioPorts.get(), options.voice(), calls::speaks));
    }
    calls.plug(voice);
    powered();
    open.open(this::hear);
  }

  private void powered() {
    wire.silent(false);
    awaited = Optional.empty();
    input.setLength(0);
    card.powered();
    commands.powered();
    calls.powered();
  }

  @Override
  public synchronized void close() {
    unplug();
    timer.shutdownNow();
  }

  private synchronized void hear(byte[] octets) {
    for (char c : new String(octets, StandardCharsets.ISO_8859_1).toCharArray()) {
      if (commands.settings().echo && (c >= ' ' || c == '\r') && !wire.isSilent()) {
        wire.send(String.valueOf(c));
      }
      hear(c);
    }
  }

  private void hear(char c) {
    if (c == '\u001B') {
      input.setLength(0);
      if (awaited.isPresent()) {
        awaited = Optional.empty();
        wire.line("OK");
      }
    } else if (c == '\u001A' && awaited.isPresent()) {
      submit(take(), awaited.get());
    } else if (c == '\r' && awaited.isEmpty()) {
      command(take());
    } else if (c >= ' ') {
      input.append(c);
    }
  }

  private String take() {
    String text = input.toString().trim();
    input.setLength(0);
    return text;
  }

  private void command(String text) {
    if (text.isEmpty()) {
      return;
    }
    heard.add(text);
    String command = text.toUpperCase(Locale.ROOT).startsWith("AT") ? text : "";
    if (command.equals("AT+CFUN=1,1") && resettable) {
      reset();
    } else if (wire.isSilent() || faults.of(Faults.Kind.NO_REPLY, command).isPresent()) {
      return;
    } else if (command.startsWith("AT+CMGS=")) {
      prompt(command);
    } else {
      Optional<String> failure = faults.of(Faults.Kind.FAILURE, command);
      reply(command, failure.map(Reply::error).orElseGet(() -> answer(command)));
      network.handOver();
    }
  }

  private Reply answer(String command) {
    boolean voices = options.voice() > 0 && card.ready();
    Optional<Reply> reply = voices ? calls.answer(command) : Optional.empty();
    return reply.orElseGet(() -> commands.answer(command));
  }

  private void reset() {
    wire.line("OK");
    wire.silent(true);
    timer.schedule(this::booted, options.boot().toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void booted() {
    powered();
    wire.line(options.maker().started());
  }

  private void reply(String command, Reply reply) {
    reply.lines().forEach(wire::line);
    faults.of(Faults.Kind.INTERJECTION, command).ifPresent(wire::line);
    wire.line(reply.result());
  }

  private void prompt(String command) {
    if (!card.ready()) {
      wire.line("+CMS ERROR: 311");
    } else {
      awaited = Optional.of(Integer.parseInt(command.substring("AT+CMGS=".length()).trim()));
      wire.send("\r\n> ");
    }
  }

  private void submit(String pdu, int length) {
    awaited = Optional.empty();
    if (wire.isSilent() || faults.of(Faults.Kind.NO_REPLY, "PDU").isPresent()) {
      return;
    }
    Optional<String> failure = faults.of(Faults.Kind.FAILURE, "AT+CMGS");
    if (failure.isPresent()) {
      wire.line(failure.get());
    } else if (!card.registered()) {
      wire.line("+CMS ERROR: 331");
    } else if (!pdu.matches("([0-9A-F]{2})+") || Pdus.tpduLength(pdu) != length) {
      wire.line("+CMS ERROR: 304");
    } else {
      accept(pdu);
    }
  }

  private void accept(String pdu) {
    SentPart part = Pdus.submit(pdu, network.next());
    network.take(part);
    faults.of(Faults.Kind.INTERJECTION, "AT+CMGS").ifPresent(wire::line);
    wire.line("+CMGS: " + part.mr());
    wire.line("OK");
    if (part.report() && reports) {
      timer.schedule(() -> report(part, DELIVERED), 20, TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void unsolicited(List<String> lines) {
    wire.send("\r\n" + String.join("\r\n", lines) + "\r\n");
  }

  /** A phone texts the SIM. */
  public synchronized void receive(String from, String text) {
    network.pdus().deliver(from, text).forEach(network::forSim);
    network.handOver();
  }

  /** A PDU for the SIM, as a service centre sends it. */
  public synchronized void receivePdu(String pdu) {
    network.forSim(pdu);
    network.handOver();
  }

  /** A phone texts the SIM, and the modem does not store that, but says it (+CMT). */
  public synchronized void receiveDirectly(String from, String text) {
    network.pdus().deliver(from, text).forEach(pdu -> network.direct("+CMT: ,", pdu));
  }

  /** Puts a received message into a storage without telling of it. */
  public synchronized void store(String storage, String from, String text) {
    for (String pdu : network.pdus().deliver(from, text)) {
      network.messages().put(storage, 0, pdu);
    }
  }

  /** The texts that the phones show, in the order in which they were sent. */
  public synchronized List<SentText> sent() {
    return network.texts();
  }

  /** Every message that was given to the network. */
  public synchronized List<SentPart> parts() {
    return network.sent();
  }

  /** Says whether messages are reported as delivered by themselves; so it is at first. */
  public synchronized void reports(boolean on) {
    reports = on;
  }

  /**
   * Reports what became of a message.
   *
   * @param status TP-ST: 0 delivered, 0x46 expired …
   */
  public synchronized void report(SentPart part, int status) {
    network.report(part, status);
  }

  /** How messages are that nobody has deleted. */
  public synchronized int stored() {
    return network.messages().all();
  }

  /** How many the service centre holds, as there is no room for them. */
  public synchronized int held() {
    return network.held();
  }

  /** +CNMA commands for what was delivered and not stored. */
  public synchronized List<String> acknowledgements() {
    return network.acknowledgements();
  }

  /** All command lines that it was given. */
  public synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  /** How often a PIN was tried. */
  public synchronized int pinAttempts() {
    return card.attempts();
  }

  /** The next such command ends like that, such as {@code +CMS ERROR: 38}. */
  public synchronized void failNext(String prefix, String result) {
    faults.add(Faults.Kind.FAILURE, prefix, result);
  }

  /** The next such command is not answered; {@code PDU}: what is sent after the prompt. */
  public synchronized void ignoreNext(String prefix) {
    faults.add(Faults.Kind.NO_REPLY, prefix, "");
  }

  /** Says a line in the middle of the reply to the next such command. */
  public synchronized void interject(String prefix, String line) {
    faults.add(Faults.Kind.INTERJECTION, prefix, line);
  }

  /** Says a line now. */
  public synchronized void say(String line) {
    wire.line(line);
  }

  /** Says octets that mean nothing. */
  public synchronized void noise(String octets) {
    wire.send(octets);
  }

  /**
   * It answers nothing any more.
   *
   * @param untilReset a reset helps; else only {@link #speak}
   */
  public synchronized void silence(boolean untilReset) {
    wire.silent(true);
    resettable = untilReset;
  }

  /** It answers again. */
  public synchronized void speak() {
    wire.silent(false);
    resettable = true;
  }

  /** Whether everything it says comes in single octets. */
  public synchronized void chopped(boolean on) {
    wire.chopped(on);
  }

  /** It echoes what it hears, until it is told not to (again). */
  public synchronized void echo() {
    commands.settings().echo = true;
  }

  /**
   * It changes its registration, and says so where it was told to.
   *
   * @param stat as in +CREG: 1 home, 2 searching, 3 denied, 5 roaming
   */
  public synchronized void registration(int stat) {
    card.registration(stat);
    if (commands.settings().registrationCode) {
      wire.line("+CREG: " + stat);
    }
  }

  /**
   * The strength of the signal.
   *
   * @param rssi as in +CSQ: 0 to 31, 99 unknown
   */
  public synchronized void signal(int rssi) {
    card.signal(rssi);
  }

  /** Takes the SIM out, or puts it in. */
  public synchronized void sim(boolean inserted) {
    card.present(inserted);
    wire.line(inserted ? "+CPIN: " + (card.ready() ? "READY" : "SIM PIN") : "+CPIN: NOT READY");
  }
}
