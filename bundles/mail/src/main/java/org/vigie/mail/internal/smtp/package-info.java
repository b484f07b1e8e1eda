/** One mail to one mail server, and what it says to it. */
@NullMarked
package org.vigie.mail.internal.smtp;

import org.jspecify.annotations.NullMarked;
