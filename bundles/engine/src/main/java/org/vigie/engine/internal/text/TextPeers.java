package org.vigie.engine.internal.text;

import org.vigie.api.runtime.TextExit;
import org.vigie.engine.internal.OrdersLink;
import org.vigie.engine.internal.Rulebook;

/** Where messages and alerts look, and by what they leave. */
record TextPeers(TextExit exit, Rulebook rulebook, OrdersLink orders) {}
