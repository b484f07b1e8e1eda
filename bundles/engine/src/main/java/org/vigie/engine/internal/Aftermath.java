package org.vigie.engine.internal;

import java.util.List;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.text.MessageRecord;

/**
 * What a decision on a call leads to beside the call itself.
 *
 * @param owed texts that are written with it
 * @param mails that are written with it
 * @param sequels what follows once it is on disk
 */
record Aftermath(List<MessageRecord> owed, List<MailRecord> mails, List<Sequel> sequels) {
  static final Aftermath NONE = new Aftermath(List.of(), List.of(), List.of());
}
