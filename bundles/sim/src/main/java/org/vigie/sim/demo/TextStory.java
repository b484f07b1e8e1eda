package org.vigie.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.smsc.Smsc;
import org.vigie.sim.smsc.Subscriber;
import org.vigie.sim.smsc.Text;

/** A text that Alice sleeps through, and Bruno takes. */
final class TextStory {
  static final String NUMBER = "+33756101010";
  private static final String CUSTOMER = "+33698000001";

  private final Storyteller story;
  private final Appliance appliance;
  private final Subscriber customer;
  private final Subscriber alice;
  private final Subscriber bruno;

  TextStory(Storyteller story, Appliance appliance, Smsc smsc) {
    this.story = story;
    this.appliance = appliance;
    customer = smsc.subscriber(CUSTOMER);
    alice = smsc.subscriber(Neighbourhood.ALICE);
    bruno = smsc.subscriber(Neighbourhood.BRUNO);
  }

  void tell() throws Exception {
    story.say("");
    story.say("And now a text, over real SMPP.");
    story.begin();
    texts("A customer", customer, "Plus de chauffage au 12 rue des Lilas, 3e étage 🥶");
    reads("The customer", customer, "transmis");
    reads("Alice", alice, "rue des Lilas");
    story.tell("Alice sleeps.");
    reads("Alice", alice, "rue des Lilas");
    story.tell("Alice still sleeps: it is passed on.");
    Text notice = reads("Bruno", bruno, "rue des Lilas");
    Demo.expect("nobody of ours sees the customer's number", !shows(notice, CUSTOMER));
    texts("Bruno", bruno, "OK");
    reads("Bruno", bruno, "FIN");
    reads("Alice", alice, "Bruno");
    reads("The customer", customer, "prise en charge");
    texts("Bruno", bruno, "J'arrive dans 20 minutes.");
    Text answer = reads("The customer", customer, "20 minutes");
    Demo.expect("it comes from the line's number", answer.from().equals(NUMBER));
    texts("The customer", customer, "Merci ! Le code de l'entrée est 2749.");
    reads("Bruno", bruno, "2749");
    texts("Bruno", bruno, "FIN");
    record();
  }

  private static boolean shows(Text text, String number) {
    return text.text().contains(number.substring(3)) || text.from().equals(number);
  }

  private void texts(String who, Subscriber subscriber, String text) throws Exception {
    story.tell("%s texts %s: « %s »", who, NUMBER, text);
    int status = subscriber.texts(NUMBER, text).get(30, TimeUnit.SECONDS);
    Demo.expect("the appliance has written it down", status == 0);
  }

  /** Others may come in between; they are told, too. */
  private Text reads(String who, Subscriber subscriber, String words) throws InterruptedException {
    while (true) {
      Text text =
          subscriber
              .next(Duration.ofSeconds(30))
              .orElseThrow(() -> new IllegalStateException(who + " never reads « " + words + " »"));
      story.tell(
          "%s reads, from %s: « %s »", who, text.from(), text.text().replace("\n", "\n         "));
      if (text.text().contains(words)) {
        return text;
      }
    }
  }

  private void record() throws InterruptedException {
    Demo.await("the alert is closed", () -> newest().path("state").asText().equals("closed"));
    JsonNode alert = newest();
    story.say("");
    story.say(
        "The alert: %s, %s, taken by %s at %s, closed at %s"
            .formatted(
                alert.path("id").asText(),
                alert.path("line").asText(),
                alert.path("by").asText(),
                alert.path("acknowledgedAt").asText(),
                alert.path("closedAt").asText()));
    for (JsonNode notice : alert.path("notices")) {
      story.say(
          "  %-8s %s  %-10s %s"
              .formatted(
                  notice.path("person").asText(),
                  notice.path("channel").asText(),
                  notice.path("kind").asText(),
                  notice.path("result").asText()));
    }
    Demo.expect("Bruno took it", alert.path("by").asText().equals("bruno"));
  }

  private JsonNode newest() {
    return appliance.rest().get("/api/v1/alerts?limit=1").path("items").path(0);
  }
}
