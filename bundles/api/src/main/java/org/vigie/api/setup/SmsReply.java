package org.vigie.api.setup;

import java.util.Optional;

/**
 * What a line answers those who text it.
 *
 * @param received to each text; empty: nothing
 * @param taken when somebody has taken the alert; empty: nothing
 */
public record SmsReply(Optional<String> received, Optional<String> taken) {
  public static final SmsReply NONE = new SmsReply(Optional.empty(), Optional.empty());
}
