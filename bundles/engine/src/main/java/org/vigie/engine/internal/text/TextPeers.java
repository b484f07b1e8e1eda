package org.vigie.engine.internal.text;

import org.vigie.api.runtime.TextExit;
import org.vigie.engine.internal.OrdersLink;
import org.vigie.engine.internal.Rulebook;
import org.vigie.engine.internal.VoiceMessages;

/**
 * Where messages and alerts look, and by what they leave.
 *
 * @param voiceMessages is told which were heard
 */
record TextPeers(
    TextExit exit, Rulebook rulebook, OrdersLink orders, VoiceMessages voiceMessages) {}
