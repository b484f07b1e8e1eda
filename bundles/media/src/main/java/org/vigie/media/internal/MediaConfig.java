package org.vigie.media.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.vigie.media.cfg}. */
@ObjectClassDefinition(name = "Vigie media")
@interface MediaConfig {
  @AttributeDefinition(description = "Address that RTP is received on; empty for all")
  String address() default "";

  @AttributeDefinition(description = "Range of ports, two for each leg")
  String ports() default "20000-23999";

  @AttributeDefinition(description = "Text-to-speech program (espeak-ng or alike); empty for none")
  String speech() default "espeak-ng";

  @AttributeDefinition(description = "Where speech is kept; empty for vigie/speech in Karaf's data")
  String directory() default "";

  @AttributeDefinition(description = "Messages of callers; empty for vigie/voicemail in the data")
  String voicemail() default "";

  @AttributeDefinition(
      description = "Recorded conversations; empty for vigie/recordings in the data")
  String recordings() default "";

  @AttributeDefinition(description = "Uploaded sounds; empty for vigie/sounds in the data")
  String sounds() default "";
}
