package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.api.health.Health;
import org.vigie.api.number.Numbering;
import org.vigie.api.query.Calls;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.query.Texts;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.setup.SetupService;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.Voicemails;

/** What stands behind REST; each may be away while its bundle is being swapped. */
interface Backends {
  Optional<Health> health();

  Optional<Calls> calls();

  Optional<OnCallQuery> onCall();

  Optional<SetupService> setup();

  Optional<Numbering> numbering();

  Optional<MediaPlane> media();

  Optional<Voicemails> voicemails();

  Optional<Texts> texts();

  Optional<TextDoor> textDoor();

  List<SmsRoute> smsRoutes();
}
