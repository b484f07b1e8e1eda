package org.vigie.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.vigie.store.cfg}. */
@ObjectClassDefinition(name = "Vigie store", description = "Where calls and the setup are kept")
@interface StoreConfig {
  @AttributeDefinition(description = "Directory on a local disk; empty: data/vigie of Karaf")
  String directory() default "";

  @AttributeDefinition(description = "Days that the journal of an ended call is kept, 1 to 3650")
  int keepJournal() default 30;
}
