package org.vigie.routes.internal;

import org.vigie.api.text.RouteTerms;

/**
 * One try of one message on one route.
 *
 * @param terms the route's, as they were when it was chosen
 */
record SmsAttempt(SendPlan plan, RouteTerms terms) {}
