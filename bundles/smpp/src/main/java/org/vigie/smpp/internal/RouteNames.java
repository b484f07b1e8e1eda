package org.vigie.smpp.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which configuration has which name: a file and a configuration made on the shell may bear the
 * same. The first keeps it. Thread-safe.
 */
final class RouteNames {
  private final Map<String, Object> owners = new ConcurrentHashMap<>();

  /** Says whether a name is the owner's from now on. */
  boolean claim(String name, Object owner) {
    return owners.putIfAbsent(name, owner) == null || owners.get(name) == owner;
  }

  void release(String name, Object owner) {
    owners.remove(name, owner);
  }
}
