package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.TreeMap;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Overflow;
import org.vigie.api.setup.Recording;

/** Writes what a line's callers hear and may do while waiting, and whether they are recorded. */
final class WaitingTree {
  private WaitingTree() {}

  static void write(ObjectNode tree, Line line) {
    line.overflow().ifPresent(overflow -> overflow(tree.putObject("overflow"), overflow));
    hold(tree, line.hold());
    line.recording().ifPresent(recording -> recording(tree.putObject("recording"), recording));
  }

  private static void overflow(ObjectNode tree, Overflow overflow) {
    if (overflow instanceof Overflow.ToNode to) {
      tree.put("node", to.node());
    } else if (overflow instanceof Overflow.ToTeam to) {
      tree.put("team", to.team());
    } else if (overflow instanceof Overflow.ToNumber to) {
      tree.put("number", to.number().e164());
    }
  }

  private static void hold(ObjectNode tree, Hold hold) {
    hold.music().ifPresent(sound -> tree.put("holdMusic", sound));
    hold.progress().ifPresent(sound -> tree.put("progress", sound));
    if (!hold.keys().isEmpty()) {
      ObjectNode keys = tree.putObject("whileWaiting");
      new TreeMap<>(hold.keys()).forEach((key, node) -> keys.put(key.toString(), node));
    }
  }

  private static void recording(ObjectNode tree, Recording recording) {
    tree.put("enabled", true);
    recording
        .announcement()
        .ifPresent(words -> NodeTree.words(tree.putObject("announcement"), words));
    tree.put("objectKey", String.valueOf(recording.objectKey()));
    tree.put("reason", recording.reason());
    tree.put("channels", recording.twoChannels() ? "two" : "mixed");
    tree.put("keep", days(recording.keep()));
  }

  /** Whole days as such: nobody reads PT4320H. */
  private static String days(Duration keep) {
    boolean whole = keep.equals(Duration.ofDays(keep.toDays()));
    return whole ? "P" + keep.toDays() + "D" : keep.toString();
  }
}
