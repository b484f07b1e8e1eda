/** From values to the canonical document, and what differs between two. */
@NullMarked
package org.vigie.setup.internal.write;

import org.jspecify.annotations.NullMarked;
