package org.vigie.setup.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vigie.api.number.Numbering;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SoundsNamed;
import org.vigie.setup.internal.check.Checks;
import org.vigie.setup.internal.check.SpeechCheck;
import org.vigie.setup.internal.read.Background;
import org.vigie.setup.internal.read.DocumentReader;
import org.vigie.setup.internal.read.Draft;
import org.vigie.setup.internal.read.Faults;
import org.vigie.setup.internal.read.Place;
import org.vigie.setup.internal.text.DocumentText;
import org.vigie.setup.internal.text.UnreadableDocument;
import org.vigie.setup.internal.write.SetupTree;

/** From a document to a checked setup. Thread-safe. */
final class Reader {
  private final Numbering numbering;
  private final BooleanSupplier speech;
  private final Supplier<Optional<Predicate<String>>> sounds;

  /**
   * @param speech whether texts can be spoken
   * @param sounds whether there is an uploaded sound, where that can be known
   */
  Reader(
      Numbering numbering, BooleanSupplier speech, Supplier<Optional<Predicate<String>>> sounds) {
    this.numbering = numbering;
    this.speech = speech;
    this.sounds = sounds;
  }

  /**
   * Reads and checks what somebody sent.
   *
   * @param current the setup in force, whose PINs are kept where the document says nothing of them
   */
  Reading document(byte[] document, DocumentFormat format, SetupIndex current)
      throws UnreadableDocument {
    return tree(DocumentText.read(document, format), current);
  }

  /** The same, from a tree. */
  Reading tree(JsonNode tree, SetupIndex current) {
    return read(
        tree,
        new Background(
            id -> current.person(id).flatMap(Person::pin),
            false,
            sounds.get(),
            SoundsNamed.of(current.setup())),
        speech.getAsBoolean());
  }

  /** Checks a setup that was made otherwise: it has all that it shall have, PINs too. */
  Reading setup(Setup setup) {
    return read(SetupTree.whole(setup), Background.ofOurOwn(), speech.getAsBoolean());
  }

  /** Reads a version that was written down. */
  Reading stored(String json) throws UnreadableDocument {
    byte[] document = json.getBytes(StandardCharsets.UTF_8);
    return read(DocumentText.read(document, DocumentFormat.JSON), Background.ofOurOwn(), true);
  }

  private Reading read(JsonNode tree, Background background, boolean spoken) {
    Faults faults = new Faults();
    Place root = new Place(tree, "", faults);
    Draft draft = new DocumentReader(numbering, background).read(root);
    if (tree.isObject()) {
      Checks.check(draft, root);
    }
    if (!spoken) {
      SpeechCheck.withoutProgram(draft);
    }
    return new Reading(draft.setup(), faults.faults(), faults.warnings());
  }
}
