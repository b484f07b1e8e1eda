/** {@code etc/org.vigie.mail.cfg}, read and checked. */
@NullMarked
package org.vigie.mail.internal.config;

import org.jspecify.annotations.NullMarked;
