package org.vigie.setup.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.store.SetupStore;
import org.vigie.numbering.internal.PhoneNumbering;

/** The setup service on a store in memory, with the documents of the tests. */
final class Bench implements SetupStore {
  static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");
  private static final PhoneNumbering NUMBERING = new PhoneNumbering();

  final List<String> stored = new ArrayList<>();
  final List<SetupIndex> told = new ArrayList<>();
  boolean speech = true;
  final Setups setups = new Setups(this, InstantSource.fixed(NOW), NUMBERING, () -> speech);

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Bench.class.getResourceAsStream("/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String minimal() {
    return resource("minimal.yaml");
  }

  /** The minimal document with one text in place of another that must be there. */
  static String minimalWith(String old, String replacement) {
    String document = minimal();
    if (!document.contains(old)) {
      throw new IllegalArgumentException("not in the document: " + old);
    }
    return document.replace(old, replacement);
  }

  SetupOutcome apply(String yaml) {
    return apply(yaml, DocumentFormat.YAML);
  }

  SetupOutcome apply(String document, DocumentFormat format) {
    return setups.apply(document.getBytes(StandardCharsets.UTF_8), format, "admin", told::add);
  }

  SetupOutcome add(String team, OnCallOverride change) {
    return setups.add(team, change, "alice", told::add);
  }

  SetupOutcome check(String yaml) {
    return setups.check(yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML);
  }

  /** The faults of a document, as « path reason » lines. */
  String faults(String yaml) {
    SetupOutcome outcome = apply(yaml);
    return outcome instanceof SetupOutcome.Refused refused
        ? refused.faults().stream().map(Bench::line).collect(Collectors.joining("\n"))
        : outcome.toString();
  }

  String document(DocumentFormat format, boolean secrets) {
    return new String(setups.document(format, secrets), StandardCharsets.UTF_8);
  }

  private static String line(Fault fault) {
    return fault.path() + " " + fault.reason();
  }

  @Override
  public Optional<String> newest() {
    return stored.isEmpty() ? Optional.empty() : Optional.of(stored.get(stored.size() - 1));
  }

  @Override
  public void add(String json, String who, Instant at) {
    stored.add(json);
  }
}
