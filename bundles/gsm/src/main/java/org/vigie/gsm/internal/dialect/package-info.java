/** What differs between makers of modems, one class each. */
@NullMarked
package org.vigie.gsm.internal.dialect;

import org.jspecify.annotations.NullMarked;
