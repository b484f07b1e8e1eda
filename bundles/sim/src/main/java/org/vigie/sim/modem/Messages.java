package org.vigie.sim.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What lies in the storages. Guarded by the modem. */
final class Messages {
  private final Map<String, TreeMap<Integer, Message>> storages = new TreeMap<>();
  private final int room;

  /**
   * @param status as in +CMGL: 0 unread, 1 read, 2 unsent, 3 sent
   */
  record Message(int status, String pdu) {}

  Messages(List<String> names, int room) {
    this.room = room;
    names.forEach(name -> storages.put(name, new TreeMap<>()));
  }

  private TreeMap<Integer, Message> in(String storage) {
    return storages.computeIfAbsent(storage, name -> new TreeMap<>());
  }

  /** Puts a message into the first free place; empty where it is full. */
  OptionalInt put(String storage, int status, String pdu) {
    for (int place = 0; place < room; place++) {
      if (!in(storage).containsKey(place)) {
        in(storage).put(place, new Message(status, pdu));
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  boolean full(String storage) {
    return in(storage).size() >= room;
  }

  int all() {
    return storages.values().stream().mapToInt(TreeMap::size).sum();
  }

  /** {@code 3,20}. */
  String use(String storage) {
    return in(storage).size() + "," + room;
  }

  Optional<Message> at(String storage, int place) {
    Optional<Message> message = Optional.ofNullable(in(storage).get(place));
    message.filter(m -> m.status() == 0).ifPresent(m -> read(storage, place));
    return message;
  }

  private void read(String storage, int place) {
    in(storage).computeIfPresent(place, (p, m) -> new Message(Math.max(1, m.status()), m.pdu()));
  }

  boolean remove(String storage, int place) {
    return in(storage).remove(place) != null;
  }

  /** The lines of +CMGL. */
  List<String> list(String storage) {
    List<String> lines = new ArrayList<>();
    for (int place : new ArrayList<>(in(storage).keySet())) {
      Message message = in(storage).get(place);
      if (message != null) {
        int length = Pdus.tpduLength(message.pdu());
        lines.add("+CMGL: " + place + "," + message.status() + ",," + length);
        lines.add(message.pdu());
        read(storage, place);
      }
    }
    return lines;
  }
}
