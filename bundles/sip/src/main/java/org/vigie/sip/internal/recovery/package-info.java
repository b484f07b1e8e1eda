/** What is left of legs after a crash, and how it is ended. */
@NullMarked
package org.vigie.sip.internal.recovery;

import org.jspecify.annotations.NullMarked;
