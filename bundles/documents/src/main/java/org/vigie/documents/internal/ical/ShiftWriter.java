package org.vigie.documents.internal.ical;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.RefreshInterval;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.vigie.api.oncall.Shift;
import org.vigie.documents.api.Edition;

/** Shifts as events, in UTC: no reader has to know our zone. */
public final class ShiftWriter {
  private static final String PRODUCT = "-//Vigie//On call//EN";
  private static final int REFRESH_HOURS = 1;

  private final Edition edition;
  private final Instant stamp;
  private final IcalWords words;

  public ShiftWriter(Edition edition, Instant stamp) {
    this.edition = edition;
    this.stamp = stamp;
    this.words = IcalWords.in(edition.language());
  }

  /** A person's own: their name is in the calendar's. */
  public byte[] ofPerson(String person, List<Shift> shifts) {
    ICalendar calendar = calendar(words.calendar(edition.names().person(person)));
    for (Shift shift : shifts) {
      String summary = words.own(edition.names().team(shift.team()), shift.rank());
      calendar.addEvent(event(shift, summary));
    }
    return bytes(calendar);
  }

  /** A team's: each event names its person. */
  public byte[] ofTeam(String team, List<Shift> shifts) {
    ICalendar calendar = calendar(words.calendar(edition.names().team(team)));
    for (Shift shift : shifts) {
      String person = edition.names().person(shift.person());
      calendar.addEvent(
          event(shift, words.other(person, edition.names().team(shift.team()), shift.rank())));
    }
    return bytes(calendar);
  }

  private ICalendar calendar(String name) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    // RFC 7986 section 5.1; most readers know only the older name.
    calendar.setName(Wellformed.text(name));
    calendar.setExperimentalProperty("X-WR-CALNAME", Wellformed.escaped(name));
    Duration often = Duration.builder().hours(REFRESH_HOURS).build();
    RefreshInterval refresh = new RefreshInterval(often);
    // Section 5.7 asks for the parameter, which the library leaves out.
    refresh.setParameter("VALUE", "DURATION");
    calendar.setRefreshInterval(refresh);
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", often.toString());
    return calendar;
  }

  private VEvent event(Shift shift, String summary) {
    VEvent event = new VEvent();
    event.setUid(uid(shift));
    event.setDateTimeStamp(Date.from(stamp));
    event.setDateStart(Date.from(shift.from()), true);
    event.setDateEnd(Date.from(shift.until()), true);
    event.setSummary(Wellformed.text(summary));
    event.setDescription(Wellformed.text(words.why(shift.why())));
    event.setTransparency(true);
    return event;
  }

  /** RFC 5545 section 3.8.4.7: the same for the same shift, and nobody else's. */
  private static String uid(Shift shift) {
    return Wellformed.name(shift.team())
        + "/"
        + shift.rank()
        + "/"
        + Wellformed.name(shift.person())
        + "/"
        + shift.from().getEpochSecond()
        + "@vigie";
  }

  private static byte[] bytes(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      // It folds by characters; the standard counts octets.
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
    return Wellformed.folded(text.toString());
  }
}
