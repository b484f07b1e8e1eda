/** JAIN-SIP: transports, transactions, and how messages are built. */
@NullMarked
package org.vigie.sip.internal.stack;

import org.jspecify.annotations.NullMarked;
