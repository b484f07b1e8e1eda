package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.OpeningHours.OtherDay;
import org.vigie.api.setup.Words;

/** Writes the nodes of an entry flow. */
final class NodeTree {
  private static final String NEXT = "next";

  private NodeTree() {}

  static ObjectNode of(Node node) {
    ObjectNode tree = SetupTree.object();
    if (node instanceof Node.Announce announce) {
      words(type(tree, "announce"), announce.words()).put(NEXT, announce.next());
    } else if (node instanceof Node.ToTeam team) {
      way(type(tree, "team").put("team", team.team()), "otherwise", team.otherwise());
    } else if (node instanceof Node.Message message) {
      way(words(type(tree, "message"), message.words()), NEXT, message.next());
    } else if (node instanceof Node.Voicemail voicemail) {
      words(type(tree, "voicemail"), voicemail.words());
      tree.put("maxLength", voicemail.maxLength().toString());
      way(tree, NEXT, voicemail.next());
    } else if (node instanceof Node.ByHours by) {
      hours(type(tree, "hours"), by.hours());
      tree.put("whenOpen", by.whenOpen()).put("whenClosed", by.whenClosed());
    } else if (node instanceof Node.Ring ring) {
      PolicyTree.step(type(tree, "ring"), ring.step()).put("otherwise", ring.otherwise());
    } else if (node instanceof Node.Question question) {
      question(tree, question);
    } else {
      CallerNodeTree.write(tree, node);
    }
    return tree;
  }

  static ObjectNode type(ObjectNode tree, String type) {
    return tree.put("type", type);
  }

  static ObjectNode way(ObjectNode tree, String key, Optional<String> node) {
    node.ifPresent(name -> tree.put(key, name));
    return tree;
  }

  static ObjectNode words(ObjectNode tree, Words words) {
    if (!words.say().isEmpty()) {
      tree.put("say", words.say());
    }
    return way(tree, "play", words.play());
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
      words(type(tree, "menu"), menu.words());
      ObjectNode choices = tree.putObject("choices");
      new TreeMap<>(menu.choices()).forEach((key, node) -> choices.put(key.toString(), node));
    } else if (question instanceof Node.Collect collect) {
      collect(words(type(tree, "collect"), collect.words()), collect);
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
