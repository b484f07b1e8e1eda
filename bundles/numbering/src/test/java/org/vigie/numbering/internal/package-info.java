/** Telephone numbers by libphonenumber and the French numbering plan. */
@NullMarked
package org.vigie.numbering.internal;

import org.jspecify.annotations.NullMarked;
