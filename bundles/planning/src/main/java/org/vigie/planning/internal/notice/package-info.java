/** Who is told of shifts and changes, when, and who has confirmed. */
@NullMarked
package org.vigie.planning.internal.notice;

import org.jspecify.annotations.NullMarked;
