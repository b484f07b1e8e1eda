/** The fold of an alert's events, the search, the indexes, and the words. */
@NullMarked
package org.vigie.alerting.internal;

import org.jspecify.annotations.NullMarked;
