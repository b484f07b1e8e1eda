/** How a call is decided and folded. */
@NullMarked
package org.vigie.callflow.internal;

import org.jspecify.annotations.NullMarked;
