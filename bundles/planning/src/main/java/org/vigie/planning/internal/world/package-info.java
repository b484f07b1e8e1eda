/** The setup in force with what is calculated from it. */
@NullMarked
package org.vigie.planning.internal.world;

import org.jspecify.annotations.NullMarked;
