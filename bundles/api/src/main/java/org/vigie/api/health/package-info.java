/** The state of each part, and what to do about it. */
@NullMarked
package org.vigie.api.health;

import org.jspecify.annotations.NullMarked;
