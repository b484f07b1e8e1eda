package org.vigie.notices.internal;

import java.util.Optional;
import org.vigie.api.call.CallRecord;
import org.vigie.api.setup.SetupIndex;

/** Where a message that a caller left is heard. */
public final class MessageLink {
  private MessageLink() {}

  /** Its address, where the appliance's own is known. */
  public static Optional<String> of(CallRecord call, SetupIndex setup) {
    return setup
        .setup()
        .settings()
        .address()
        .map(address -> "%s/api/v1/calls/%s/voicemail".formatted(bare(address), call.id()));
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
