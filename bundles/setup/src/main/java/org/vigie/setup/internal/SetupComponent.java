package org.vigie.setup.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;
import org.vigie.api.store.SetupStore;

/** Offers the setup to the appliance; enabled by {@link SetupOpener}. */
@Component(
    enabled = false,
    service = {SetupService.class, HealthSource.class})
public final class SetupComponent implements SetupService, HealthSource {
  private final Setups setups;
  private final SetupHealth health;
  private final SetupWatchers watchers;

  @Activate
  public SetupComponent(
      @Reference SetupStore store,
      @Reference Numbering numbering,
      @Reference InstantSource clock,
      @Reference SetupWatchers watchers) {
    this.watchers = watchers;
    setups =
        new Setups(
            store, clock, new Reader(numbering, watchers::speechAvailable, watchers::sounds));
    health = new SetupHealth(setups, clock);
    health.loaded(setups.load());
    if (setups.present()) {
      watchers.speak(setups.current());
    }
  }

  @Override
  public SetupIndex current() {
    return setups.current();
  }

  @Override
  public boolean present() {
    return setups.present();
  }

  @Override
  public long revision() {
    return setups.revision();
  }

  @Override
  public RulesHistory history() {
    return setups.history();
  }

  @Override
  public byte[] document(DocumentFormat format, boolean secrets) {
    return setups.document(format, secrets);
  }

  @Override
  public SetupOutcome check(byte[] document, DocumentFormat format) {
    return setups.check(before -> setups.reader().document(document, format, before));
  }

  @Override
  public SetupOutcome apply(
      byte[] document, DocumentFormat format, OptionalLong ifRevision, Author author) {
    return setups.change(
        before -> setups.reader().document(document, format, before),
        new Terms("setup", ifRevision, author),
        watchers::tell);
  }

  @Override
  public SetupOutcome amend(String action, SetupChange change, Author author) {
    return setups.change(
        before -> setups.reader().setup(Distinct.entries(change.apply(before))),
        new Terms(action, OptionalLong.empty(), author),
        watchers::tell);
  }

  @Override
  public SetupOutcome checkAmended(SetupChange change) {
    return setups.checkAlone(
        before -> setups.reader().setup(Distinct.entries(change.apply(before))));
  }

  @Override
  public Optional<byte[]> item(SetupItem item, boolean secrets) {
    return Items.find(setups.current().setup(), item, secrets);
  }

  @Override
  public SetupOutcome putItem(SetupItem item, byte[] json, OptionalLong ifRevision, Author author) {
    Items.Put put = new Items.Put(item, json, setups.reader());
    return put.seenFromInside(
        setups.change(put, put.terms(setups.current(), ifRevision, author), watchers::tell));
  }

  @Override
  public SetupOutcome removeItem(SetupItem item, OptionalLong ifRevision, Author author) {
    Items.Removal removal = new Items.Removal(item, setups.reader());
    return removal.explained(
        setups.change(removal, removal.terms(ifRevision, author), watchers::tell));
  }

  @Override
  public SetupOutcome undo(OptionalLong ifRevision, Author author) {
    return setups.undo(ifRevision, author, watchers::tell);
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(health.part());
  }
}
