package org.vigie.setup.internal.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A document in pieces, so that a large one never stands in memory as one tree.
 *
 * @param head what stands before the lists
 * @param lists by key; each item is made when it is written
 */
public record Sections(ObjectNode head, List<Map.Entry<String, Stream<ObjectNode>>> lists) {}
