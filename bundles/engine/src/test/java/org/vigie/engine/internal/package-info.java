@NullMarked
package org.vigie.engine.internal;

import org.jspecify.annotations.NullMarked;
