/** What these tests have in common. */
@NullMarked
package org.vigie.gsm.internal.testing;

import org.jspecify.annotations.NullMarked;
