/** The wiring on a real Camel context. */
@NullMarked
package org.vigie.routes.internal;

import org.jspecify.annotations.NullMarked;
