package org.vigie.sim.demo;

import java.util.List;
import org.vigie.sim.modem.SentText;
import org.vigie.sim.modem.SimModem;
import org.vigie.sim.smsc.Smsc;

/** The SMSC is gone, and a text comes to the modem's SIM. */
final class ModemStory {
  static final String NUMBER = "+33756101011";
  private static final String CUSTOMER = "+33698000002";

  private final Storyteller story;
  private final SimModem modem;
  private final Smsc smsc;
  private int read;

  ModemStory(Storyteller story, SimModem modem, Smsc smsc) {
    this.story = story;
    this.modem = modem;
    this.smsc = smsc;
  }

  void tell() throws Exception {
    story.say("");
    story.say("And by a GSM modem, over AT commands on a pseudo-terminal.");
    story.begin();
    smsc.down();
    story.tell("The SMSC goes away.");
    texts("Another customer", CUSTOMER, "Fuite d'eau à la cave");
    reads("Alice", Neighbourhood.ALICE, "cave");
    texts("Alice", Neighbourhood.ALICE, "OK");
    reads("The customer", CUSTOMER, "prise en charge");
    texts("Alice", Neighbourhood.ALICE, "Fermez le robinet, j'arrive");
    reads("The customer", CUSTOMER, "robinet");
    texts("Alice", Neighbourhood.ALICE, "FIN");
    smsc.up();
    story.tell("The SMSC is back.");
  }

  private void texts(String who, String number, String text) {
    story.tell("%s texts %s, the number of the modem's SIM: « %s »", who, NUMBER, text);
    modem.receive(number, text);
  }

  /** What others read in between is told, too. */
  private void reads(String who, String number, String words) throws InterruptedException {
    Demo.await(who + " reads « " + words + " »", () -> find(who, number, words));
  }

  private boolean find(String who, String number, String words) {
    List<SentText> sent = modem.sent();
    while (read < sent.size()) {
      SentText text = sent.get(read++);
      boolean mine = text.to().equals(number);
      story.tell(
          "%s reads, from the SIM: « %s »",
          text.to().equals(Neighbourhood.ALICE) ? "Alice" : "The customer",
          text.text().replace("\n", "\n         "));
      if (mine && text.text().contains(words)) {
        return true;
      }
    }
    return false;
  }
}
