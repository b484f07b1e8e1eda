/** What a message on its way out needs next. */
@NullMarked
package org.vigie.messaging.internal.out;

import org.jspecify.annotations.NullMarked;
