package org.vigie.setup.internal;

import java.time.InstantSource;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupIndex;
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
    setups = new Setups(store, clock, numbering, watchers::speechAvailable);
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
  public byte[] document(DocumentFormat format, boolean secrets) {
    return setups.document(format, secrets);
  }

  @Override
  public SetupOutcome check(byte[] document, DocumentFormat format) {
    return setups.check(document, format);
  }

  @Override
  public SetupOutcome apply(byte[] document, DocumentFormat format, String who) {
    return setups.apply(document, format, who, watchers::tell);
  }

  @Override
  public SetupOutcome add(String team, OnCallOverride change, String who) {
    return setups.add(team, change, who, watchers::tell);
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(health.part());
  }
}
