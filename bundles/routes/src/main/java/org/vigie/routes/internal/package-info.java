/** The Camel wiring: every command comes in, and every effect leaves, by a route with an id. */
@NullMarked
package org.vigie.routes.internal;

import org.jspecify.annotations.NullMarked;
