package org.vigie.setup.internal.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SmsReply;

/** Reads what a line sends by SMS: notices to its people, answers to those who text it. */
final class LineTexts {
  private static final Map<String, Recipient> RECIPIENTS = recipients();

  private LineTexts() {}

  private static Map<String, Recipient> recipients() {
    Map<String, Recipient> names = new LinkedHashMap<>();
    for (Recipient recipient : Recipient.values()) {
      names.put(recipient.code(), recipient);
    }
    return names;
  }

  static Notify notices(Place place) {
    Fields fields = new Fields(place);
    Notify notices =
        new Notify(
            recipients(fields, "everyCall"),
            recipients(fields, "missed"),
            recipients(fields, "voicemail"),
            planning(fields, "shifts"),
            planning(fields, "changes"));
    fields.end();
    if (notices.shifts().contains(Recipient.MANAGERS)
        && !notices.shifts().contains(Recipient.ON_CALL)) {
      fields
          .required("shifts")
          .warning("nobody is told: managers are only of shifts that on-call do not confirm");
    }
    return notices;
  }

  /** Of plannings: where nobody was rung, nobody was tried. */
  private static List<Recipient> planning(Fields fields, String key) {
    for (Place item : fields.items(key)) {
      if (item.node().asText().equals(Recipient.TRIED.code())) {
        item.fault("must be managers or on-call: nobody is rung for a planning");
      }
    }
    return recipients(fields, key);
  }

  private static List<Recipient> recipients(Fields fields, String key) {
    return fields.items(key).stream()
        .flatMap(item -> Values.choice(item, RECIPIENTS).stream())
        .distinct()
        .toList();
  }

  static SmsReply reply(Place place) {
    Fields fields = new Fields(place);
    Optional<String> received = fields.optional("received").flatMap(Values::text);
    Optional<String> taken = fields.optional("taken").flatMap(Values::text);
    fields.end();
    return new SmsReply(received, taken);
  }
}
