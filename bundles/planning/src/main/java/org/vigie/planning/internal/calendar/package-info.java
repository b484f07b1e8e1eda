/** iCalendar feeds, and leave that is read from elsewhere. */
@NullMarked
package org.vigie.planning.internal.calendar;

import org.jspecify.annotations.NullMarked;
