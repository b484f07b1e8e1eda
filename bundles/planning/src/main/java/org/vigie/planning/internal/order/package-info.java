/** What persons ask for by SMS. */
@NullMarked
package org.vigie.planning.internal.order;

import org.jspecify.annotations.NullMarked;
