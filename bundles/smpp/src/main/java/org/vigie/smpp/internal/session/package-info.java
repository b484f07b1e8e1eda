/** Connections, binding, and what comes in by them. */
@NullMarked
package org.vigie.smpp.internal.session;

import org.jspecify.annotations.NullMarked;
