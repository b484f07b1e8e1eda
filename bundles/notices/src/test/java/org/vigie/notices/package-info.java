@NullMarked
package org.vigie.notices;

import org.jspecify.annotations.NullMarked;
