/** The words of notices. */
@NullMarked
package org.vigie.notices.internal;

import org.jspecify.annotations.NullMarked;
