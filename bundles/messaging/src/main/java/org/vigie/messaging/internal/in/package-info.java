/** Parts of long messages, and what was received lately. */
@NullMarked
package org.vigie.messaging.internal.in;

import org.jspecify.annotations.NullMarked;
