package org.vigie.rest.internal;

import java.util.Optional;
import org.vigie.api.query.CallBacks;
import org.vigie.api.query.LineTests;
import org.vigie.api.voice.Recordings;
import org.vigie.api.voice.Sounds;

/** What stands behind REST about voice; each may be away while its bundle is being swapped. */
interface VoiceServices {
  Optional<Sounds> sounds();

  Optional<Recordings> recordings();

  Optional<CallBacks> callBacks();

  Optional<LineTests> lineTests();
}
