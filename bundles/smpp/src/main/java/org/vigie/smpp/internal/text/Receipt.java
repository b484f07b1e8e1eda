package org.vigie.smpp.internal.text;

import java.util.List;
import java.util.Optional;

/**
 * What an SMSC tells of a message that it took.
 *
 * @param ids what it may call the message, the surest first
 * @param delivered arrived; never will; or empty: still on its way, or nothing is known
 * @param cause its state and code
 */
public record Receipt(List<String> ids, Optional<Boolean> delivered, String cause) {}
