@NullMarked
package org.vigie.media.internal.voicemail;

import org.jspecify.annotations.NullMarked;
