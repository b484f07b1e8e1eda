package org.vigie.setup.internal.read;

/**
 * A reference from one node of an entry flow to another.
 *
 * @param place where the reference stands
 */
public record Edge(String node, Place place) {}
