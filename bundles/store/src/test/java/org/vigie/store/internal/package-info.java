@NullMarked
package org.vigie.store.internal;

import org.jspecify.annotations.NullMarked;
