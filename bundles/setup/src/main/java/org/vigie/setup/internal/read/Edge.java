package org.vigie.setup.internal.read;

/**
 * A reference from one node of an entry flow to another.
 *
 * @param place where the reference stands
 * @param chosen the caller goes this way by a key: it may lead back
 */
public record Edge(String node, Place place, boolean chosen) {
  Edge(String node, Place place) {
    this(node, place, false);
  }
}
