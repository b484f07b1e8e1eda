/** The mail room against a real mail server and a real store. */
@NullMarked
package org.vigie.mail.internal;

import org.jspecify.annotations.NullMarked;
