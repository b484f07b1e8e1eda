/** Changes of plannings: what each comes to, checked, shown and made. */
@NullMarked
package org.vigie.planning.internal.change;

import org.jspecify.annotations.NullMarked;
