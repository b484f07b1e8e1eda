package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.query.CallBacks;
import org.vigie.api.query.LineTests;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.voice.Recordings;
import org.vigie.api.voice.Sounds;
import org.vigie.api.voice.VoiceAdapter;

/** What stands behind REST about voice; each may be away while its bundle is being swapped. */
interface VoiceServices {
  Optional<Sounds> sounds();

  Optional<Recordings> recordings();

  Optional<CallBacks> callBacks();

  Optional<LineTests> lineTests();

  /** What carries calls, with its trunks. */
  List<VoiceAdapter> adapters();

  /** Where entries of the audit are written. */
  Optional<PlanningStore> audit();
}
