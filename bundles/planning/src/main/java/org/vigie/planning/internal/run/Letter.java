package org.vigie.planning.internal.run;

import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;

/**
 * A text to a person.
 *
 * @param line whose number it comes from where it can; empty: any
 * @param key the same text never leaves twice
 */
public record Letter(Person person, Optional<Line> line, String text, String key) {
  /** Empty where the person has no number for texts. */
  Optional<OwedText> owed() {
    return person.sms().map(this::owed);
  }

  private OwedText owed(PhoneNumber to) {
    return new OwedText(
        Purpose.NOTICE,
        line.map(Line::id),
        line.map(from -> from.numbers().get(0)),
        false,
        TextAddress.of(to),
        text,
        Optional.of(person.id()),
        Optional.empty());
  }
}
