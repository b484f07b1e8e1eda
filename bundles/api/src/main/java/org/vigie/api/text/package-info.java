/**
 * Short messages as data: what comes in (commands), what must leave (effects), what remains
 * (records), and the port of the routes that carry them.
 */
@NullMarked
package org.vigie.api.text;

import org.jspecify.annotations.NullMarked;
