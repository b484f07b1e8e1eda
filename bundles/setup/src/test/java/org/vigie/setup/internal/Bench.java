package org.vigie.setup.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.numbering.internal.PhoneNumbering;

/** The setup service on a store in memory, with the documents of the tests. */
final class Bench {
  static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");
  static final Author ADMIN = new Author("admin", "rest 192.0.2.7");
  static final Author ALICE = new Author("alice", "sms +33612345601");
  private static final PhoneNumbering NUMBERING = new PhoneNumbering();

  final StoreInMemory store;
  final List<SetupIndex> told = new ArrayList<>();
  boolean speech = true;
  Optional<Predicate<String>> uploaded = Optional.of(Set.of("bonjour", "jazz")::contains);
  Instant now = NOW;
  final Setups setups;

  Bench() {
    this(new StoreInMemory());
  }

  /** On what another has left. */
  Bench(StoreInMemory store) {
    this.store = store;
    setups = new Setups(store, () -> now, new Reader(NUMBERING, () -> speech, () -> uploaded));
  }

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
    return setups.change(
        before -> setups.reader().document(bytes(document), format, before),
        new Terms("setup", OptionalLong.empty(), ADMIN),
        told::add);
  }

  Reading reading(SetupChange change, SetupIndex before) throws SetupChange.Refusal {
    return setups.reader().setup(Distinct.entries(change.apply(before)));
  }

  SetupOutcome amend(String action, SetupChange change) {
    return setups.change(
        before -> reading(change, before),
        new Terms(action, OptionalLong.empty(), ALICE),
        told::add);
  }

  SetupOutcome check(String yaml) {
    return check(bytes(yaml), DocumentFormat.YAML);
  }

  SetupOutcome check(byte[] document, DocumentFormat format) {
    return setups.check(before -> setups.reader().document(document, format, before));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The faults of a document, as « path reason » lines. */
  String faults(String yaml) {
    SetupOutcome outcome = apply(yaml);
    return outcome instanceof SetupOutcome.Refused refused
        ? refused.faults().stream().map(Bench::line).collect(Collectors.joining("\n"))
        : outcome.toString();
  }

  String document() {
    return document(DocumentFormat.YAML, true);
  }

  String document(DocumentFormat format, boolean secrets) {
    return new String(setups.document(format, secrets), StandardCharsets.UTF_8);
  }

  private static String line(Fault fault) {
    return fault.path() + " " + fault.reason();
  }
}
