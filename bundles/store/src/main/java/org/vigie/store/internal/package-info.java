/** Journal, call log and setup on Derby. */
@NullMarked
package org.vigie.store.internal;

import org.jspecify.annotations.NullMarked;
