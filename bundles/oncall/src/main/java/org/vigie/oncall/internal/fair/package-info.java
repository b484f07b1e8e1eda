/** Nights, Sundays and holidays: who has had how many, and who shall have the next. */
@NullMarked
package org.vigie.oncall.internal.fair;

import org.jspecify.annotations.NullMarked;
