/** Messages and receipts in SMPP's forms. */
@NullMarked
package org.vigie.smpp.internal.text;

import org.jspecify.annotations.NullMarked;
