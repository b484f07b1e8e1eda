package org.vigie.rest.internal;

import org.vigie.api.setup.Language;
import org.vigie.api.setup.Setup;
import org.vigie.documents.api.Edition;
import org.vigie.documents.api.Names;

/** In which language, and in whose names, documents are made. */
final class Editions {
  private final People people;

  Editions(People people) {
    this.people = people;
  }

  /** As {@code ?language=} says; else in that of the setup. */
  Edition asked(Ask ask) {
    Setup setup = people.setup().setup();
    Language language =
        ask.query().choice("language", Language.values(), Language::code).orElse(setup.language());
    return new Edition(language, setup.timezone(), Names.of(setup));
  }
}
