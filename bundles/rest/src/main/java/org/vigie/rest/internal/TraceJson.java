package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallEvent.CallerLockedOut;
import org.vigie.api.call.CallEvent.SearchStarted;

/**
 * An event of the journal as JSON: its time, its name, and what it says. What only an adapter
 * understands is left out, and so is a number that its holder withheld.
 */
final class TraceJson {
  /** More are none: a PIN stands there as a digest, which soon gives the PIN to who tries. */
  private static final int MOST_KEYS = 32;

  private TraceJson() {}

  static ObjectNode of(AlertEvent event) {
    ObjectNode said = Json.MAPPER.valueToTree(event);
    if (event instanceof AlertRaised raised) {
      said.put("policy", raised.policy().id());
    }
    return node(event.at(), event, said);
  }

  private static ObjectNode node(Instant at, Object event, ObjectNode said) {
    ObjectNode node = Json.object();
    node.put("at", at.toString());
    node.put("event", event.getClass().getSimpleName());
    said.properties().forEach(entry -> node.set(entry.getKey(), entry.getValue()));
    return node;
  }

  static ObjectNode of(CallEvent event) {
    ObjectNode said = Json.MAPPER.valueToTree(event);
    said.remove("dialog");
    if (event instanceof CallOffered offered) {
      ObjectNode invitation = said.withObject("/invitation");
      invitation.remove("dialog");
      if (offered.invitation().withheld()) {
        invitation.putNull("caller");
      }
    }
    if (event instanceof CallerLockedOut) {
      // The caller stands in the call, if they let it be seen; here it is told in any case.
      said.remove("caller");
    }
    if (said.path("keys").asText().length() > MOST_KEYS) {
      said.putNull("keys");
    }
    if (event instanceof SearchStarted search) {
      said.put("policy", search.policy().id());
    }
    return node(event.at(), event, said);
  }
}
