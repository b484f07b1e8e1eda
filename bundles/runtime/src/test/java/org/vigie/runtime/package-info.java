@NullMarked
package org.vigie.runtime;

import org.jspecify.annotations.NullMarked;
