package org.vigie.management.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertState;
import org.vigie.api.query.AlertQuery;

/** Answers for {@code org.vigie:type=Alerts}. */
final class AlertsBean implements AlertsMXBean {
  private static final int MAX = 500;

  private final TextSources sources;

  AlertsBean(TextSources sources) {
    this.sources = sources;
  }

  @Override
  public int getOpenCount() {
    return getOpen().size();
  }

  @Override
  public List<AlertView> getOpen() {
    return newest(Optional.of(AlertState.OPEN), MAX);
  }

  @Override
  public List<AlertView> getAcknowledged() {
    return newest(Optional.of(AlertState.ACKNOWLEDGED), MAX);
  }

  @Override
  public List<AlertView> listNewest(int limit) {
    if (limit < 1 || limit > MAX) {
      throw new IllegalArgumentException("limit is from 1 to " + MAX);
    }
    return newest(Optional.empty(), limit);
  }

  private List<AlertView> newest(Optional<AlertState> state, int limit) {
    var query =
        new AlertQuery(
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            limit,
            Optional.empty());
    return sources.texts().map(texts -> texts.alerts(query).items()).orElse(List.of()).stream()
        .map(AlertView::new)
        .toList();
  }
}
