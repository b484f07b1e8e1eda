package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Words;

/** Reads whether and how a line's conversations are recorded. */
final class RecordingReader {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Map<String, Boolean> CHANNELS = Map.of("mixed", false, "two", true);

  private final WordsReader words;

  RecordingReader(WordsReader words) {
    this.words = words;
  }

  /** Empty where it is off. */
  Optional<Recording> read(Place place) {
    Fields fields = new Fields(place);
    if (fields.has("enabled") || !place.node().isEmpty()) {
      boolean enabled = Values.truth(fields.required("enabled"));
      Recording recording = recording(fields, enabled);
      fields.end();
      if (!enabled && place.node().size() > 1) {
        place.warning("is off: what else stands here is checked, and not kept");
      }
      return Optional.of(recording).filter(kept -> enabled);
    }
    return Optional.empty();
  }

  private Recording recording(Fields fields, boolean enabled) {
    Optional<Words> announcement = fields.optional("announcement").map(this::announcement);
    Optional<Character> key = fields.optional("objectKey").flatMap(QuestionReader::key);
    Optional<Place> why =
        enabled ? Optional.of(fields.required("reason")) : fields.optional("reason");
    return new Recording(
        announcement,
        key.orElse(Recording.OBJECT_KEY),
        why.flatMap(Values::text).orElse(""),
        fields.optional("channels").flatMap(p -> Values.choice(p, CHANNELS)).orElse(false),
        fields
            .optional("keep")
            .map(p -> Values.duration(p, SHORTEST, Recording.LONGEST))
            .orElse(Recording.LONGEST));
  }

  private Words announcement(Place place) {
    Fields fields = new Fields(place);
    Words read = words.required(fields);
    fields.end();
    return read;
  }
}
