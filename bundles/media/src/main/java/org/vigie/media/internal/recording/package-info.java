/**
 * Voices kept on the disk: packets are put in their places on the media loops, and written by a
 * thread of its own, so that no voice waits for the disk.
 */
@NullMarked
package org.vigie.media.internal.recording;

import org.jspecify.annotations.NullMarked;
