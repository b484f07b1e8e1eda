package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Person;

/** Writes persons. */
final class PersonTree {
  private PersonTree() {}

  static ObjectNode of(Person person, boolean secrets) {
    ObjectNode tree = SetupTree.object();
    tree.put("id", person.id());
    tree.put("name", person.name());
    SetupTree.texts(tree, "phones", person.phones().stream().map(PhoneNumber::e164).toList());
    person.sms().ifPresent(number -> tree.put("sms", number.e164()));
    person.email().ifPresent(email -> tree.put("email", email));
    person.language().ifPresent(language -> tree.put("language", language.code()));
    person.pin().filter(pin -> secrets).ifPresent(pin -> tree.put("pin", pin));
    if (!person.skills().isEmpty()) {
      ObjectNode skills = tree.putObject("skills");
      Map<String, Integer> sorted = new TreeMap<>(person.skills());
      sorted.forEach(skills::put);
    }
    person.calendar().ifPresent(address -> tree.put("calendar", address));
    return tree;
  }
}
