/**
 * Messages that callers leave: put together on the media loops, written by a thread of their own.
 */
@NullMarked
package org.vigie.media.internal.voicemail;

import org.jspecify.annotations.NullMarked;
