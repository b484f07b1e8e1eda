package org.vigie.alerting.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertId;
import org.vigie.api.setup.Line;

/**
 * Several alerts as one text names them.
 *
 * @param ids ascending, at least one
 * @param lines the names of their lines, each once
 * @param answerable whether the last came from somebody who texted
 */
record Group(List<AlertId> ids, String lines, boolean answerable) {
  private static final int LISTED = 5;

  Group {
    ids = ids.stream().sorted().toList();
  }

  static Group of(List<Alert> alerts, DeskWorld world) {
    String lines =
        alerts.stream().map(a -> lineName(a, world)).distinct().collect(Collectors.joining(", "));
    boolean answerable =
        alerts.stream()
            .max(Comparator.comparing(Alert::id))
            .filter(last -> last.raised().call().isEmpty())
            .isPresent();
    return new Group(alerts.stream().map(Alert::id).toList(), lines, answerable);
  }

  static String lineName(Alert alert, DeskWorld world) {
    String id = alert.raised().line();
    return world.setup().line(id).map(Line::name).orElse(id);
  }

  int count() {
    return ids.size();
  }

  AlertId first() {
    return ids.get(0);
  }

  AlertId last() {
    return ids.get(ids.size() - 1);
  }

  /** A few are listed, many are named by the first and the last. */
  String numbers(String to) {
    return count() <= LISTED
        ? ids.stream().map(AlertId::toString).collect(Collectors.joining(", "))
        : first() + " " + to + " " + last();
  }
}
