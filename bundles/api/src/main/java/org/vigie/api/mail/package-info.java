/** Mails that the appliance owes, and what becomes of them. */
@NullMarked
package org.vigie.api.mail;

import org.jspecify.annotations.NullMarked;
