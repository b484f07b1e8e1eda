/** What ought to be known of plannings, and who has seen it. */
@NullMarked
package org.vigie.planning.internal.warning;

import org.jspecify.annotations.NullMarked;
