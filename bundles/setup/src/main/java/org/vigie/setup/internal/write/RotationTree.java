package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Window;

/** Writes rotations and windows. */
final class RotationTree {
  private static final int HOUR_MINUTES = 60;

  private RotationTree() {}

  static ObjectNode of(Rotation rotation) {
    ObjectNode tree = SetupTree.object();
    tree.put("id", rotation.id());
    tree.put("rank", rotation.rank());
    SetupTree.texts(tree, "participants", rotation.participants());
    tree.putObject("every")
        .put(PolicyTree.lower(rotation.every().unit()), rotation.every().amount());
    ObjectNode handover = tree.putObject("handover");
    rotation.handover().weekday().ifPresent(day -> handover.put("day", day.name()));
    rotation.handover().dayOfMonth().ifPresent(day -> handover.put("day", day));
    handover.put("time", rotation.handover().time().toString());
    tree.put("starts", rotation.starts().toString());
    SetupTree.list(tree, "windows", rotation.windows(), RotationTree::window);
    return tree;
  }

  static ObjectNode window(Window window) {
    ObjectNode tree = SetupTree.object();
    SetupTree.texts(tree, "days", window.days().stream().sorted().map(DayOfWeek::name).toList());
    if (window.holidays()) {
      tree.put("holidays", true);
    }
    return times(tree, window.from(), window.to());
  }

  /** Two minutes of the day. */
  static ObjectNode times(ObjectNode tree, int from, int to) {
    return tree.put("from", time(from)).put("to", time(to));
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / HOUR_MINUTES, minute % HOUR_MINUTES);
  }
}
