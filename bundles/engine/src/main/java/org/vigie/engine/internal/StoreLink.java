package org.vigie.engine.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoreException;

/** The store as long as it is there: its bundle may be swapped while calls are in progress. */
final class StoreLink implements Journal, CallLog {
  private volatile @Nullable Journal journal;
  private volatile @Nullable CallLog log;
  private volatile @Nullable Texts texts;

  void journal(@Nullable Journal newJournal) {
    journal = newJournal;
  }

  void log(@Nullable CallLog newLog) {
    log = newLog;
  }

  void texts(@Nullable Texts newTexts) {
    texts = newTexts;
  }

  /** Forgets messages and alerts, unless others have come already. */
  void gone(Texts old) {
    if (texts == old) {
      texts = null;
    }
  }

  /** Messages and alerts, as long as they are there. */
  Optional<Texts> texts() {
    return Optional.ofNullable(texts);
  }

  /** Forgets a journal, unless another has come already. */
  void gone(Journal old) {
    if (journal == old) {
      journal = null;
    }
  }

  /** Forgets a call log, unless another has come already. */
  void gone(CallLog old) {
    if (log == old) {
      log = null;
    }
  }

  private static <T> T there(@Nullable T service) {
    if (service == null) {
      String text = "the store is not there: start its bundle";
      throw new StoreException(text, new IllegalStateException(text));
    }
    return service;
  }

  @Override
  public void append(List<JournalEntry> batch) {
    there(journal).append(batch);
  }

  @Override
  public List<JournalEntry> unfinished() {
    return there(journal).unfinished();
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    return there(log).find(query);
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return there(log).find(id);
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return there(log).trace(id);
  }
}
