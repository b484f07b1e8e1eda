/**
 * Calls on modems: each modem is a trunk that carries one call at a time, dialled by {@code ATD},
 * taken by {@code RING} and {@code ATA}.
 */
@NullMarked
package org.vigie.gsm.internal.voice;

import org.jspecify.annotations.NullMarked;
