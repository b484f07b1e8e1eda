/** Tests of calendars against a real web server. */
@NullMarked
package org.vigie.planning.internal.calendar;

import org.jspecify.annotations.NullMarked;
