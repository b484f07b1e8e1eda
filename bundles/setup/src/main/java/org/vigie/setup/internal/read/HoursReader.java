package org.vigie.setup.internal.read;

import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.OpeningHours.OtherDay;

/** Reads when a line is open. */
final class HoursReader {
  private static final int DAY_MINUTES = 24 * 60;

  private HoursReader() {}

  static OpeningHours read(Fields fields) {
    List<OtherDay> exceptions =
        fields.items("exceptions").stream().map(HoursReader::exception).toList();
    return new OpeningHours(
        fields.items("open").stream().map(WindowReader::read).toList(),
        exceptions,
        fields.optional("holidays").filter(HoursReader::closed).isPresent());
  }

  private static boolean closed(Place place) {
    Optional<String> word = Values.text(place);
    word.filter(text -> !text.equals("closed"))
        .ifPresent(
            text -> place.fault("must be closed, or be left out: then they are ordinary days"));
    return word.isPresent();
  }

  /** Without hours the day is closed. */
  private static OtherDay exception(Place place) {
    Fields fields = new Fields(place);
    var day = Times.date(fields.required("on"));
    Optional<Place> from = fields.optional("from");
    Optional<Place> to = fields.optional("to");
    if (from.isPresent() != to.isPresent()) {
      fields.fault("needs both from and to, or neither: then it is closed all day");
    }
    OtherDay other =
        new OtherDay(
            day,
            from.map(p -> Times.minute(p, DAY_MINUTES - 1)).orElse(0),
            to.map(p -> Times.minute(p, DAY_MINUTES)).orElse(0));
    fields.end();
    return other;
  }
}
