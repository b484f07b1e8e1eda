/** What is played: prompts, music, spoken numbers, speech made of text. */
@NullMarked
package org.vigie.media.internal.sound;

import org.jspecify.annotations.NullMarked;
