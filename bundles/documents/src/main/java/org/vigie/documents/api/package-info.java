/** Plannings, statements and leave as files: iCalendar, CSV, PDF. Pure functions of values. */
@NullMarked
package org.vigie.documents.api;

import org.jspecify.annotations.NullMarked;
