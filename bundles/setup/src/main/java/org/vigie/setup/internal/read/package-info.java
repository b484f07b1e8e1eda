/** From a tree to values, every fault noted with its place. */
@NullMarked
package org.vigie.setup.internal.read;

import org.jspecify.annotations.NullMarked;
