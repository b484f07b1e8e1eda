/** What ought to be known of plannings. */
@NullMarked
package org.vigie.oncall.internal.warning;

import org.jspecify.annotations.NullMarked;
