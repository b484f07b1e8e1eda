package org.vigie.sim.smsc;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.sim.smsc.Submitted.Part;

/** Puts long texts together, as a telephone does. Thread-safe. */
final class Joiner {
  private record Key(String from, String to, int reference, int total) {}

  private final Map<Key, TreeMap<Integer, String>> open = new ConcurrentHashMap<>();

  /** The whole text, where this was the last that was missing. */
  Optional<Text> add(Submitted submitted) {
    String whole = submitted.part().map(part -> add(submitted, part)).orElse(submitted.text());
    return whole.isEmpty() && submitted.part().isPresent()
        ? Optional.empty()
        : Optional.of(new Text(submitted.from(), submitted.to(), whole, submitted.nanos()));
  }

  private String add(Submitted submitted, Part part) {
    Key key = new Key(submitted.from(), submitted.to(), part.reference(), part.total());
    StringBuilder whole = new StringBuilder();
    open.compute(
        key,
        (k, before) -> {
          TreeMap<Integer, String> parts = before == null ? new TreeMap<>() : before;
          parts.put(part.number(), submitted.text());
          if (parts.size() < part.total()) {
            return parts;
          }
          parts.values().forEach(whole::append);
          return null;
        });
    return whole.toString();
  }
}
