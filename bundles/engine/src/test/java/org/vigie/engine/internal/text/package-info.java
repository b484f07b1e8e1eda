@NullMarked
package org.vigie.engine.internal.text;

import org.jspecify.annotations.NullMarked;
