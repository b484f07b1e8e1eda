package org.vigie.engine.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.OwedText;
import org.vigie.notices.api.CallNotices;

/**
 * The texts that are owed because of a call. They are written with its last entry; after that those
 * who send texts are told, or find them when they start.
 */
final class CallDebts implements Adopter {
  private static final Logger LOG = LoggerFactory.getLogger(CallDebts.class);

  private final Rulebook rulebook;
  private final MailDebts mails;
  private final RandomGenerator chance = new SecureRandom();
  private volatile @Nullable Adopter adopter;

  CallDebts(Rulebook rulebook) {
    this.rulebook = rulebook;
    mails = new MailDebts(rulebook);
  }

  /** What is owed by mail. */
  MailDebts mails() {
    return mails;
  }

  void adopter(Adopter newAdopter) {
    adopter = newAdopter;
  }

  /** Forgets an adopter, unless another has come already. */
  void gone(Adopter old) {
    if (adopter == old) {
      adopter = null;
    }
  }

  /**
   * What a call owes that is over: nothing where the appliance placed it to tell of an alert, which
   * has notices of its own. A fault here must not keep the call from its end.
   *
   * @param alerted its message is an alert, which tells those on call
   */
  List<MessageRecord> of(CallRecord call, boolean alerted, Instant now) {
    if (call.alert().isPresent()) {
      return List.of();
    }
    try {
      return rulebook.current().stream()
          .flatMap(rules -> of(call, alerted, rules).stream())
          .map(owed -> owed.accepted(MessageId.of(now, chance), now, Optional.empty()))
          .toList();
    } catch (RuntimeException e) {
      LOG.error("Bug: call {}: nobody is told of it by SMS", call.id(), e);
      return List.of();
    }
  }

  private List<OwedText> of(CallRecord call, boolean alerted, Rules rules) {
    return new CallNotices(rules.setup(), rules.oncall(), rulebook::display).of(call, alerted);
  }

  @Override
  public void adopt(List<MessageRecord> owed) {
    Adopter present = adopter;
    if (present != null && !owed.isEmpty()) {
      present.adopt(owed);
    }
  }

  @Override
  public void mailed(List<MailRecord> written) {
    mails.written(written);
  }

  @Override
  public void told(CallRecord call) {
    Adopter present = adopter;
    if (present != null) {
      present.told(call);
    }
  }
}
