package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SetupService;
import org.vigie.api.setup.SoundsNamed;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.SoundTrail;
import org.vigie.api.voice.Sounds;

/** Announcements and music that supervisors upload. */
final class SoundsResource {
  /** Six minutes of 16 bits at 44.1 kHz in one channel, ten at 22 kHz. */
  static final int MAX_BODY = 32 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(SoundsResource.class);

  /** Names that clients give to WAV: it was never registered with IANA. */
  private static final Set<String> TYPES =
      Set.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final int HEADER = 12;

  private final Backends backends;
  private final VoiceServices voice;
  private final Turnstile turnstile = new Turnstile();
  private final InstantSource clock;

  SoundsResource(Backends backends, VoiceServices voice, InstantSource clock) {
    this.backends = backends;
    this.voice = voice;
    this.clock = clock;
  }

  Answer list(Ask ask) {
    List<String> ids = sounds().all();
    return Answer.json(Json.page(Slices.of(ids, ask.query()), this::json));
  }

  Answer get(Ask ask) {
    Path file = sounds().wav(id(ask)).orElseThrow(() -> unknown());
    return SoundFile.answer(ask, file, unknown());
  }

  Answer put(Ask ask) throws IOException {
    String id = ask.path().get(0);
    if (!ID.matcher(id).matches()) {
      throw Form.unfit("« id » of a sound has letters, digits and hyphens, 64 at most");
    }
    if (!TYPES.contains(ask.contentType().orElse(""))) {
      throw new Problem(415, "a sound is taken as audio/wav");
    }
    Sounds sounds = sounds();
    turnstile.pass(ask, () -> take(sounds, id, ask.body(MAX_BODY), ask.author()));
    LOG.info("sound {} was uploaded by {}", id, ask.user());
    return Answer.json(json(id));
  }

  private void take(Sounds sounds, String id, byte[] wav, Author author) {
    if (!isWav(wav)) {
      String reason = wav.length == 0 ? "it is empty" : "it does not begin as a WAV file does";
      throw new Problem(
          400,
          "the sound cannot be read; nothing was changed. Save it as WAV (PCM) and send it again",
          List.of(new Fault("", reason)),
          Map.of());
    }
    SoundTrail trail = trail(author);
    trail.upload(id, wav, sounds.exists(id));
    try {
      sounds.put(id, wav);
    } catch (IllegalArgumentException e) {
      unchanged(trail, id, String.valueOf(e.getMessage()));
      throw Form.unfit(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      LOG.warn("sound {} was not kept: {}", id, e.getMessage());
      unchanged(trail, id, "it could not be written to the disk");
      throw new Problem(
          507, "the sound could not be written to the disk: see that it has room (vigie:status)");
    }
  }

  /** RIFF, or RF64 (EBU Tech 3306), with WAVE in it. */
  private static boolean isWav(byte[] body) {
    if (body.length < HEADER) {
      return false;
    }
    String head = new String(body, 0, HEADER, StandardCharsets.ISO_8859_1);
    return (head.startsWith("RIFF") || head.startsWith("RF64")) && head.endsWith("WAVE");
  }

  Answer delete(Ask ask) {
    String id = id(ask);
    List<String> lines = lines(id);
    if (!lines.isEmpty()) {
      throw new Problem(
          409, "the sound is named by: " + String.join(", ", lines) + "; take it out there first");
    }
    Sounds sounds = sounds();
    if (!sounds.exists(id)) {
      throw unknown();
    }
    SoundTrail trail = trail(ask.author());
    trail.removal(id);
    if (!removed(sounds, id, trail)) {
      unchanged(trail, id, "somebody else removed it meanwhile");
      throw unknown();
    }
    LOG.info("sound {} was removed by {}", id, ask.user());
    return Answer.gone();
  }

  private static boolean removed(Sounds sounds, String id, SoundTrail trail) {
    try {
      return sounds.remove(id);
    } catch (UncheckedIOException e) {
      unchanged(trail, id, "its file could not be removed");
      throw e;
    }
  }

  private SoundTrail trail(Author author) {
    PlanningStore audit = voice.audit().orElseThrow(() -> Problem.away("the audit"));
    return new SoundTrail(audit, clock, author);
  }

  private static void unchanged(SoundTrail trail, String id, String why) {
    if (!trail.failed(id, why)) {
      LOG.warn("The audit says that sound {} was changed, and it was not: {}", id, why);
    }
  }

  private ObjectNode json(String id) {
    ObjectNode node = Json.object().put("id", id);
    ArrayNode lines = node.putArray("lines");
    lines(id).forEach(lines::add);
    return node;
  }

  /** Ids of the lines that name it. */
  private List<String> lines(String id) {
    SetupService setup = backends.setup().orElseThrow(() -> Problem.away("the setup"));
    return setup.current().setup().lines().stream()
        .filter(line -> SoundsNamed.of(line).contains(id))
        .map(Line::id)
        .toList();
  }

  private static String id(Ask ask) {
    String id = ask.path().get(0);
    if (!ID.matcher(id).matches()) {
      throw unknown();
    }
    return id;
  }

  private static Problem unknown() {
    return new Problem(404, "there is no such sound");
  }

  private Sounds sounds() {
    return voice
        .sounds()
        .orElseThrow(() -> Problem.away("the collection of sounds", "org.vigie.media"));
  }
}
