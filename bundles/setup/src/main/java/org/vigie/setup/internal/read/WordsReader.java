package org.vigie.setup.internal.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.api.setup.Words;

/** Reads what callers hear: texts, and ids of uploaded sounds. */
final class WordsReader {
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Background background;

  WordsReader(Background background) {
    this.background = background;
  }

  /** A text, a sound, or both: at least one must be there. */
  Words required(Fields fields) {
    Optional<Words> words = optional(fields);
    if (words.isEmpty()) {
      fields.required("say");
    }
    return words.orElse(Words.say(""));
  }

  /** The same, where nothing need be said. */
  Optional<Words> optional(Fields fields) {
    Optional<Place> say = fields.optional("say");
    Optional<Place> play = fields.optional("play");
    if (say.isEmpty() && play.isEmpty()) {
      return Optional.empty();
    }
    String text = say.flatMap(Values::text).orElse("");
    return Optional.of(new Words(text, play.flatMap(this::sound)));
  }

  /** The id of a sound that is there, or may be. */
  Optional<String> sound(Place place) {
    Optional<String> id = Values.text(place);
    if (id.isPresent() && !SOUND.matcher(id.get()).matches()) {
      place.fault(
          "« %s » is no id of a sound: use letters, digits and hyphens, 64 at most"
              .formatted(Types.shortened(id.get())));
      return Optional.empty();
    }
    id.filter(sound -> !background.trusted()).ifPresent(sound -> mustBeThere(sound, place));
    return id;
  }

  private void mustBeThere(String sound, Place place) {
    String remedy = "upload it by PUT /api/v1/sounds/" + sound;
    if (background.uploaded().isEmpty()) {
      place.warning("it cannot be seen now whether there is a sound « " + sound + " »");
    } else if (!background.uploaded().get().test(sound)) {
      if (background.named().contains(sound)) {
        place.warning("the sound « " + sound + " » is missing: " + remedy);
      } else {
        place.fault("there is no sound « " + sound + " »: " + remedy);
      }
    }
  }
}
