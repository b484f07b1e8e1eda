package org.vigie.media.internal.plane;

import org.vigie.media.internal.recording.Cabinet;
import org.vigie.media.internal.voicemail.Shelf;

/** Where voices are kept: callers' messages, and recorded conversations. */
public record Storage(Shelf voicemails, Cabinet recordings) {}
