package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.OpeningHours.OtherDay;

/** Writes the nodes of an entry flow. */
final class NodeTree {
  private NodeTree() {}

  static ObjectNode of(Node node) {
    ObjectNode tree = SetupTree.object();
    if (node instanceof Node.Announce announce) {
      tree.put("type", "announce").put("say", announce.words().say()).put("next", announce.next());
    } else if (node instanceof Node.ToTeam team) {
      tree.put("type", "team").put("team", team.team());
    } else if (node instanceof Node.Message message) {
      tree.put("type", "message").put("say", message.words().say());
      message.next().ifPresent(next -> tree.put("next", next));
    } else if (node instanceof Node.Voicemail voicemail) {
      tree.put("type", "voicemail").put("say", voicemail.words().say());
      tree.put("maxLength", voicemail.maxLength().toString());
      voicemail.next().ifPresent(next -> tree.put("next", next));
    } else if (node instanceof Node.HangUp) {
      tree.put("type", "hangup");
    } else if (node instanceof Node.ByHours by) {
      hours(tree.put("type", "hours"), by.hours());
      tree.put("whenOpen", by.whenOpen()).put("whenClosed", by.whenClosed());
    } else if (node instanceof Node.Ring ring) {
      PolicyTree.step(tree.put("type", "ring"), ring.step()).put("otherwise", ring.otherwise());
    } else if (node instanceof Node.Question question) {
      question(tree, question);
    }
    return tree;
  }

  private static void hours(ObjectNode tree, OpeningHours hours) {
    SetupTree.list(tree, "open", hours.open(), RotationTree::window);
    SetupTree.list(tree, "exceptions", hours.exceptions(), NodeTree::exception);
    if (hours.closedOnHolidays()) {
      tree.put("holidays", "closed");
    }
  }

  private static ObjectNode exception(OtherDay day) {
    ObjectNode tree = SetupTree.object().put("on", day.on().toString());
    return day.from() == day.to() ? tree : RotationTree.times(tree, day.from(), day.to());
  }

  private static void question(ObjectNode tree, Node.Question question) {
    if (question instanceof Node.Menu menu) {
      tree.put("type", "menu").put("say", menu.words().say());
      ObjectNode choices = tree.putObject("choices");
      new TreeMap<>(menu.choices()).forEach((key, node) -> choices.put(key.toString(), node));
    } else if (question instanceof Node.Collect collect) {
      collect(tree.put("type", "collect").put("say", collect.words().say()), collect);
    }
    tree.put("timeout", question.timeout().toString());
    tree.put("retries", question.retries());
    tree.put("otherwise", question.otherwise());
  }

  private static void collect(ObjectNode tree, Node.Collect collect) {
    ObjectNode digits = tree.putObject("digits").put("max", collect.max());
    collect.terminator().ifPresent(key -> digits.put("terminator", key.toString()));
    if (collect.table() instanceof Node.Table.Prefixes prefixes) {
      ObjectNode nodes = tree.putObject("prefixes");
      new TreeMap<>(prefixes.nodes()).forEach(nodes::put);
    } else {
      tree.put("table", "customers");
    }
  }
}
