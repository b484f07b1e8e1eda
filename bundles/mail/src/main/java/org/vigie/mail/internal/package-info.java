/** Mails that are owed, on their way to the mail server. */
@NullMarked
package org.vigie.mail.internal;

import org.jspecify.annotations.NullMarked;
