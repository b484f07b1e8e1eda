package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.vigie.api.setup.Node;

/** Writes the nodes that depend on who calls, that serve who waits, and the plainest ones. */
final class CallerNodeTree {
  private static final String NEXT = "next";

  private CallerNodeTree() {}

  static void write(ObjectNode tree, Node node) {
    if (node instanceof Node.HangUp) {
      NodeTree.type(tree, "hangup");
    } else if (node instanceof Node.GoTo to) {
      NodeTree.type(tree, "goto").put("goto", to.node());
    } else if (node instanceof Node.Speak speak) {
      NodeTree.type(tree, "language").put("language", speak.language().code());
      tree.put(NEXT, speak.next());
    } else if (node instanceof Node.ByCaller by) {
      caller(NodeTree.type(tree, "caller"), by);
    } else if (node instanceof Node.Queue queue) {
      NodeTree.type(tree, "queue").put("team", queue.team());
      tree.put("position", queue.position()).put("otherwise", queue.otherwise());
    } else if (node instanceof Node.CallBack back) {
      NodeTree.way(NodeTree.type(tree, "callback"), NEXT, back.next());
    } else if (node instanceof Node.BookCallBack booked) {
      NodeTree.type(tree, "bookCallBack");
      booked.words().ifPresent(words -> NodeTree.words(tree, words));
    } else if (node instanceof Node.HearMessages messages) {
      NodeTree.way(NodeTree.type(tree, "messages"), NEXT, messages.next());
    }
  }

  private static void caller(ObjectNode tree, Node.ByCaller by) {
    NodeTree.way(tree, "blocked", by.blocked());
    if (!by.numbers().isEmpty()) {
      ObjectNode numbers = tree.putObject("numbers");
      new TreeMap<>(by.numbers()).forEach((number, node) -> numbers.put(number.e164(), node));
    }
    NodeTree.way(tree, "onCall", by.onCall());
    NodeTree.way(tree, "vip", by.vip());
    NodeTree.way(tree, "customer", by.customer());
    tree.put("otherwise", by.otherwise());
  }
}
