package org.vigie.setup.internal.read;

import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Line;

/**
 * A line with its references, each with its place.
 *
 * @param doors the entry and the overflow
 * @param edges from each node to others, as far as its type is known
 */
public record Flow(Line line, Place place, List<Edge> doors, Map<String, List<Edge>> edges) {}
