package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.Help;
import org.vigie.api.call.CallEvent.HelpSought;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.escalation.api.Search;

/**
 * Somebody in a conversation has asked for another.
 *
 * @param asker the leg of who has asked
 * @param search for the other; empty within one decision
 */
public record Aid(int asker, Help help, Optional<Search> search) {
  static Aid of(HelpSought event) {
    return new Aid(event.leg(), event.help(), Optional.empty());
  }

  Aid on(CallEvent event) {
    return new Aid(
        asker,
        help,
        event instanceof SearchStarted e
            ? Optional.of(Search.of(e))
            : search.map(s -> s.on(event)));
  }
}
