package org.vigie.alerting.internal;

import java.util.function.Supplier;
import org.vigie.api.call.CallId;
import org.vigie.api.text.MessageId;

/** Where fresh identities come from. */
record Identities(Supplier<MessageId> messages, Supplier<CallId> calls) {}
