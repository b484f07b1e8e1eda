/**
 * Makes the one Camel context of the appliance, and keeps the route files of {@code deploy/} in it.
 */
@NullMarked
package org.vigie.camelruntime.internal;

import org.jspecify.annotations.NullMarked;
