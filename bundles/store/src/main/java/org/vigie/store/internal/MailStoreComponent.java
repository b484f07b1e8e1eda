package org.vigie.store.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.mail.MailStore;

/** The store's mails as a service. */
@Component(service = MailStore.class)
public final class MailStoreComponent implements MailStore {
  private final MailStore store;

  @Activate
  public MailStoreComponent(@Reference StoreComponent open) {
    store = open.store().mailStore();
  }

  @Override
  public List<MailRecord> owed(int limit) {
    return store.owed(limit);
  }

  @Override
  public void note(List<MailRecord> changed) {
    store.note(changed);
  }
}
