/** The SIP user agent: its components and what holds them together. */
@NullMarked
package org.vigie.sip.internal;

import org.jspecify.annotations.NullMarked;
