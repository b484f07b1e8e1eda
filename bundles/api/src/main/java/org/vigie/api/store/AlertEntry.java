package org.vigie.api.store;

import java.util.List;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;

/**
 * What one input made of one alert.
 *
 * @param sequence from 1, one more for each entry of the alert
 * @param record as it stands after it
 */
public record AlertEntry(
    AlertId alert, long sequence, List<AlertEvent> events, AlertRecord record) {
  public AlertEntry {
    events = List.copyOf(events);
  }
}
