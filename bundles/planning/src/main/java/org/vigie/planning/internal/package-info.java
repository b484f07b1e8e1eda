/** Plannings as a running room: its services, and what it does by itself when the time has come. */
@NullMarked
package org.vigie.planning.internal;

import org.jspecify.annotations.NullMarked;
