package org.vigie.sim.modem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The service centre: what it has for the SIM, and what it was given. Guarded by the modem. */
final class Network {
  private final Maker maker;
  private final Messages messages;
  private final Supplier<Settings> settings;
  private final Consumer<List<String>> unsolicited;
  private final Pdus pdus = new Pdus();
  private final Deque<String> held = new ArrayDeque<>();
  private final Deque<String> unacknowledged = new ArrayDeque<>();
  private final List<String> acknowledgements = new ArrayList<>();
  private final List<SentPart> sent = new ArrayList<>();
  private int reference = -1;

  /**
   * @param unsolicited says lines
   */
  Network(
      Maker maker,
      Messages messages,
      Supplier<Settings> settings,
      Consumer<List<String>> unsolicited) {
    this.maker = maker;
    this.messages = messages;
    this.settings = settings;
    this.unsolicited = unsolicited;
  }

  Messages messages() {
    return messages;
  }

  Pdus pdus() {
    return pdus;
  }

  /** A PDU for the SIM. It is kept while there is no room for it. */
  void forSim(String pdu) {
    held.add(pdu);
  }

  /** Hands over what there is room for. */
  void handOver() {
    while (!held.isEmpty()) {
      String pdu = held.peek();
      if (settings.get().notify == 2) {
        direct("+CMT: ,", held.remove());
        continue;
      }
      OptionalInt place = messages.put(maker.receiving, 0, pdu);
      if (place.isEmpty()) {
        return;
      }
      held.remove();
      if (settings.get().notify == 1) {
        say("+CMTI: \"" + maker.receiving + "\"," + place.getAsInt());
      }
      if (messages.full(maker.receiving) && settings.get().fullCode) {
        say(maker.full(maker.receiving));
      }
    }
  }

  private void say(String line) {
    unsolicited.accept(List.of(line));
  }

  int held() {
    return held.size();
  }

  /** A PDU that is not stored. */
  void direct(String code, String pdu) {
    if (settings.get().phaseTwoPlus) {
      unacknowledged.add(pdu);
    }
    unsolicited.accept(List.of(code + Pdus.tpduLength(pdu), pdu));
  }

  /** +CNMA; false where none is expected. */
  boolean acknowledged(String command) {
    if (unacknowledged.poll() == null) {
      return false;
    }
    acknowledgements.add(command);
    return true;
  }

  List<String> acknowledgements() {
    return List.copyOf(acknowledgements);
  }

  int next() {
    reference = reference + 1 & 0xFF;
    return reference;
  }

  void take(SentPart part) {
    sent.add(part);
  }

  List<SentPart> sent() {
    return List.copyOf(sent);
  }

  /** Tells what became of a part, as the modem was told to pass that on. */
  void report(SentPart part, int status) {
    String pdu = pdus.report(part, status);
    if (settings.get().reports == 1) {
      direct("+CDS: ", pdu);
    } else if (settings.get().reports == 2) {
      OptionalInt place = messages.put(maker.receiving, 0, pdu);
      place.ifPresent(p -> say("+CDSI: \"" + maker.receiving + "\"," + p));
    }
  }

  /** The texts that phones show: whole ones, and long ones of which all parts have come. */
  List<SentText> texts() {
    List<SentText> texts = new ArrayList<>();
    for (SentPart part : sent) {
      if (part.number() == part.total()) {
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= part.total(); n++) {
          text.append(lastOf(part, n));
        }
        texts.add(new SentText(part.to(), text.toString()));
      }
    }
    return texts;
  }

  private String lastOf(SentPart sibling, int number) {
    String text = "[…]";
    for (SentPart part : sent) {
      boolean same = part.to().equals(sibling.to()) && part.reference() == sibling.reference();
      if (same && part.total() == sibling.total() && part.number() == number) {
        text = part.text();
      }
      if (part == sibling) {
        return text;
      }
    }
    return text;
  }
}
