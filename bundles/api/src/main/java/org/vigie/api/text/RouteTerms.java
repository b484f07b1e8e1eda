package org.vigie.api.text;

import java.time.Duration;
import java.util.Optional;

/**
 * What a route's configuration says of patience.
 *
 * @param retryFor how long a message that fails for now is tried again on it before the next
 * @param receiptTimeout how long a receipt is awaited before the next route is tried; empty: for
 *     ever, or there are none
 */
public record RouteTerms(Duration retryFor, Optional<Duration> receiptTimeout) {}
