/** Pure: who is told what of calls by SMS. */
@NullMarked
package org.vigie.notices.api;

import org.jspecify.annotations.NullMarked;
