package org.vigie.rest.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.security.Identity;
import org.vigie.api.text.TextCommand.MessageHeard;

/** What was said in calls: messages and recordings. */
final class RecordedResource {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedResource.class);

  private final Backends backends;
  private final VoiceServices voice;
  private final CallsResource calls;
  private final Concerned concerned;
  private final InstantSource clock;

  RecordedResource(
      Backends backends, VoiceServices voice, CallsResource calls, InstantSource clock) {
    this.backends = backends;
    this.voice = voice;
    this.calls = calls;
    this.clock = clock;
    concerned = new Concerned(backends, clock);
  }

  /** What the caller left; whoever is to act on it has heard it then. */
  Answer voicemail(Ask ask) {
    CallId id = CallsResource.id(ask);
    boolean acts = People.mayPlan(ask) || ask.has(Identity.PERSON);
    if (!People.readsAll(ask) && !concerned.by(calls.call(id), ask.user())) {
      throw new Problem(403, "this message is not for you");
    }
    Path file =
        backends
            .voicemails()
            .orElseThrow(() -> Problem.away("the media plane", "org.vigie.media"))
            .find(id)
            .orElseThrow(() -> noMessage());
    if (acts && ask.http().getMethod().equals("GET")) {
      backends.textDoor().ifPresent(door -> heard(door, id, ask.user()));
    }
    return SoundFile.answer(ask, file, noMessage());
  }

  /** Whoever listens does not wait for it: the alert is open for some moments longer. */
  private void heard(TextDoor door, CallId call, String by) {
    try {
      door.submit(new MessageHeard(clock.instant(), call, by))
          .whenComplete(
              (outcome, fault) -> {
                if (fault != null) {
                  unnoted(call, fault);
                }
              });
    } catch (RuntimeException full) {
      unnoted(call, full);
    }
  }

  private static void unnoted(CallId call, Throwable fault) {
    LOG.warn(
        "call {}: that its message was heard is not written down, its alert stays open: {}",
        call,
        fault.toString());
  }

  /** A conversation: for supervisors, and for the person who had it. */
  Answer recording(Ask ask) {
    CallId id = CallsResource.id(ask);
    if (!People.mayPlan(ask) && !(ask.has(Identity.PERSON) && took(calls.call(id), ask.user()))) {
      throw new Problem(
          403, "recordings are for supervisors, and for the person who took the call");
    }
    Path file =
        voice
            .recordings()
            .orElseThrow(() -> Problem.away("the recordings", "org.vigie.media"))
            .find(id)
            .orElseThrow(() -> noRecording());
    return SoundFile.answer(ask, file, noRecording());
  }

  private static Problem noMessage() {
    return new Problem(404, "the caller of this call left no message");
  }

  private static Problem noRecording() {
    return new Problem(404, "of this call there is no recording (any more)");
  }

  private static boolean took(CallRecord call, String person) {
    return call.acceptedBy().filter(person::equals).isPresent()
        || call.attempts().stream()
            .filter(attempt -> attempt.person().filter(person::equals).isPresent())
            .anyMatch(
                attempt -> attempt.result().filter(AttemptResult.ACCEPTED::equals).isPresent());
  }
}
