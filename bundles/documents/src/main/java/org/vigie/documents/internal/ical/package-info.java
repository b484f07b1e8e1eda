/** iCalendar, written and read. */
@NullMarked
package org.vigie.documents.internal.ical;

import org.jspecify.annotations.NullMarked;
