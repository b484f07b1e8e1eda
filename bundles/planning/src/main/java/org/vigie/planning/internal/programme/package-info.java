/** Programmes: told, kept, and told again where they change. */
@NullMarked
package org.vigie.planning.internal.programme;

import org.jspecify.annotations.NullMarked;
