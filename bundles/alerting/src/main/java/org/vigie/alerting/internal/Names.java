package org.vigie.alerting.internal;

import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.setup.Person;

/** What people are called. */
final class Names {
  private Names() {}

  /** The name of a person by id, or of a user. */
  static String of(String by, DeskWorld world) {
    return world.setup().person(by).map(Person::name).orElse(by);
  }

  static String ofTeam(String id, DeskWorld world) {
    return world.setup().team(id).map(t -> t.name()).orElse(id);
  }
}
