/** How candidates and exits are found. */
@NullMarked
package org.vigie.escalation.internal;

import org.jspecify.annotations.NullMarked;
