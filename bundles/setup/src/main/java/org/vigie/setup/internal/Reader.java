package org.vigie.setup.internal;

import com.fasterxml.jackson.databind.JsonNode;
import org.vigie.api.number.Numbering;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.setup.internal.check.Checks;
import org.vigie.setup.internal.check.SpeechCheck;
import org.vigie.setup.internal.read.DocumentReader;
import org.vigie.setup.internal.read.Draft;
import org.vigie.setup.internal.read.Faults;
import org.vigie.setup.internal.read.Place;
import org.vigie.setup.internal.text.DocumentText;
import org.vigie.setup.internal.text.UnreadableDocument;

/** From the bytes of a document to a checked setup. Thread-safe. */
final class Reader {
  private final Numbering numbering;

  Reader(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * Reads and checks a document.
   *
   * @param current the setup in force, whose PINs are kept where the document says nothing of them
   * @param speech whether texts can be spoken
   */
  Reading read(byte[] document, DocumentFormat format, SetupIndex current, boolean speech)
      throws UnreadableDocument {
    JsonNode tree = DocumentText.read(document, format);
    Faults faults = new Faults();
    Place root = new Place(tree, "", faults);
    Draft draft =
        new DocumentReader(numbering, id -> current.person(id).flatMap(Person::pin)).read(root);
    if (tree.isObject()) {
      Checks.check(draft, root);
    }
    if (!speech) {
      SpeechCheck.withoutProgram(draft);
    }
    return new Reading(draft.setup(), faults.faults(), faults.warnings());
  }
}
