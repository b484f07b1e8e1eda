/** Legs: one dialog with one party each. */
@NullMarked
package org.vigie.sip.internal.leg;

import org.jspecify.annotations.NullMarked;
