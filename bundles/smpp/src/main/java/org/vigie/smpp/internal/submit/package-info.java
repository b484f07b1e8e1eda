/** What waits to leave, what awaits its answer, and how fast it goes. */
@NullMarked
package org.vigie.smpp.internal.submit;

import org.jspecify.annotations.NullMarked;
