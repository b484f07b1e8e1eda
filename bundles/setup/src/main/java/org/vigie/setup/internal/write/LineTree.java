package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;

/** Writes lines. */
final class LineTree {
  private LineTree() {}

  static ObjectNode of(Line line) {
    ObjectNode tree = SetupTree.object();
    tree.put("id", line.id());
    tree.put("name", line.name());
    SetupTree.texts(tree, "numbers", line.numbers().stream().map(PhoneNumber::e164).toList());
    line.language().ifPresent(language -> tree.put("language", language.code()));
    tree.put("entry", line.entry());
    line.maxWait().ifPresent(wait -> tree.put("maxWait", wait.toString()));
    line.overflow().ifPresent(node -> tree.putObject("overflow").put("node", node));
    tree.put("ringback", PolicyTree.lower(line.ringback()));
    ObjectNode nodes = tree.putObject("nodes");
    new TreeMap<>(line.nodes()).forEach((name, node) -> nodes.set(name, node(node)));
    return tree;
  }

  private static ObjectNode node(Node node) {
    ObjectNode tree = SetupTree.object();
    if (node instanceof Node.Announce announce) {
      tree.put("type", "announce").put("say", announce.say()).put("next", announce.next());
    } else if (node instanceof Node.ToTeam team) {
      tree.put("type", "team").put("team", team.team());
    } else if (node instanceof Node.Message message) {
      tree.put("type", "message").put("say", message.say());
      message.next().ifPresent(next -> tree.put("next", next));
    } else if (node instanceof Node.HangUp) {
      tree.put("type", "hangup");
    }
    return tree;
  }
}
