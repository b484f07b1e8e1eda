package org.vigie.setup.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Puts a tree together from the events of a parser. Refuses by IllegalArgumentException. */
final class TreeBuilder {
  private record Anchored(JsonNode tree, long size) {}

  /** A list or map that is not complete yet. */
  private static final class Open {
    final JsonNode tree;
    final Optional<String> anchor;
    @Nullable String key;
    long size = 1;

    Open(JsonNode tree, Optional<String> anchor) {
      this.tree = tree;
      this.anchor = anchor;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();

  /** Keys come again and again: each is kept once. */
  private final Map<String, String> names = new HashMap<>();

  private long total;
  private JsonNode root = MissingNode.getInstance();

  JsonNode result() {
    return root;
  }

  void scalar(ScalarEvent event) {
    Open parent = open.peek();
    if (parent != null && parent.tree.isObject() && parent.key == null) {
      name(parent, event.getValue());
    } else {
      add(Scalars.of(event), 1, event.getAnchor().map(Anchor::getValue));
    }
  }

  private void name(Open parent, String key) {
    if (parent.tree.has(key)) {
      throw new IllegalArgumentException("the key « " + key + " » stands here twice");
    }
    parent.key = names.computeIfAbsent(key, same -> same);
  }

  void alias(String name) {
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw new IllegalArgumentException("the alias *" + name + " is not known here");
    }
    add(anchored.tree(), anchored.size(), Optional.empty());
  }

  void startMapping(Optional<Anchor> anchor) {
    start(JsonNodeFactory.instance.objectNode(), anchor);
  }

  void startSequence(Optional<Anchor> anchor) {
    start(JsonNodeFactory.instance.arrayNode(), anchor);
  }

  private void start(JsonNode tree, Optional<Anchor> anchor) {
    if (open.size() >= DocumentText.DEEPEST) {
      throw new IllegalArgumentException("lists and maps are nested too deeply here");
    }
    open.push(new Open(tree, anchor.map(Anchor::getValue)));
  }

  void end() {
    Open done = open.pop();
    add(done.tree, done.size, done.anchor);
  }

  private void add(JsonNode tree, long size, Optional<String> anchor) {
    anchor.ifPresent(name -> anchors.put(name, new Anchored(tree, size)));
    Open parent = open.peek();
    if (parent == null) {
      root = tree;
      return;
    }
    parent.size += size;
    total++;
    if (Math.max(parent.size, total) > DocumentText.MOST_VALUES) {
      throw new IllegalArgumentException(DocumentText.TOO_MANY);
    }
    append(parent, tree);
  }

  private static void append(Open parent, JsonNode tree) {
    if (parent.tree instanceof ArrayNode list) {
      list.add(tree);
    } else if (parent.tree instanceof ObjectNode map && parent.key != null) {
      map.set(parent.key, tree);
      parent.key = null;
    } else {
      throw new IllegalArgumentException("a key of a map must be plain text");
    }
  }
}
