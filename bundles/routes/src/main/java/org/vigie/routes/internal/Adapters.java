package org.vigie.routes.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.CallEffect.Release;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk;

/** The adapters that are there just now. They come and go while calls are in progress. */
final class Adapters {
  /** More calls than one appliance carries: what a crash can have left. */
  private static final int MAX_RELEASES = 10_000;

  private final List<VoiceAdapter> voices = new CopyOnWriteArrayList<>();
  private final List<Release> releases = new ArrayList<>();
  private final Map<String, Integer> told = new HashMap<>();
  private volatile @Nullable MediaPlane media;

  /** A trunk and the adapter whose it is. */
  record Way(VoiceAdapter adapter, VoiceTrunk trunk) {
    String name() {
      return trunk.status().name();
    }
  }

  /**
   * After a restart the engine ends what a crash left, which may be before there is SIP, and after
   * the modems: each kind of adapter is told all of it, once.
   */
  synchronized void add(VoiceAdapter adapter) {
    voices.add(adapter);
    tell(adapter);
  }

  void remove(VoiceAdapter adapter) {
    voices.remove(adapter);
  }

  void media(@Nullable MediaPlane plane) {
    media = plane;
  }

  Optional<MediaPlane> media() {
    return Optional.ofNullable(media);
  }

  boolean none() {
    return voices.isEmpty();
  }

  Optional<VoiceAdapter> owner(LegId leg) {
    for (VoiceAdapter adapter : voices) {
      if (adapter.owns(leg)) {
        return Optional.of(adapter);
      }
    }
    return Optional.empty();
  }

  /**
   * The trunks to try: up, not tried yet, lowest priority value first, then by name.
   *
   * @param only the one that may be taken; empty: any
   */
  List<Way> ways(Optional<String> only, Set<String> tried) {
    return all()
        .filter(way -> way.trunk().status().up() && !tried.contains(way.name()))
        .filter(way -> only.filter(name -> !name.equals(way.name())).isEmpty())
        .sorted(
            Comparator.comparingInt((Way way) -> way.trunk().status().priority())
                .thenComparing(Way::name))
        .toList();
  }

  private Stream<Way> all() {
    return voices.stream()
        .flatMap(adapter -> adapter.trunks().stream().map(trunk -> new Way(adapter, trunk)));
  }

  /** The names of all that are there, up or not. */
  Set<String> trunks() {
    return all().map(Way::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Each adapter ends what is its own, also where it comes later. */
  synchronized void release(Release effect) {
    if (releases.size() == MAX_RELEASES) {
      throw new IllegalStateException("a crash left more than " + MAX_RELEASES + " legs");
    }
    releases.add(effect);
    voices.forEach(this::tell);
  }

  private void tell(VoiceAdapter adapter) {
    // One that follows another of its kind, after an update, finds that done.
    Integer before = told.put(adapter.getClass().getName(), releases.size());
    for (Release effect : releases.subList(before == null ? 0 : before, releases.size())) {
      adapter.release(effect.leg(), effect.remnant());
    }
  }
}
