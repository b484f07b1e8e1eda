/** From bytes to a tree and back: YAML 1.2 core and JSON. */
@NullMarked
package org.vigie.setup.internal.text;

import org.jspecify.annotations.NullMarked;
