@NullMarked
package org.vigie.testkit;

import org.jspecify.annotations.NullMarked;
