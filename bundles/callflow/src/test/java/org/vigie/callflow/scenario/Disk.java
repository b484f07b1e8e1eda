package org.vigie.callflow.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.LegId;
import org.vigie.api.call.VoiceFile;
import org.vigie.callflow.api.Decision;

/** Where voices are written down: what media tells of it. */
final class Disk {
  private final Map<VoiceFile, Instant> open = new EnumMap<>(VoiceFile.class);
  private Optional<String> fault = Optional.empty();

  /** Nothing more can be written; what is open ends here. */
  List<CallCommand> fails(String why, Instant now, boolean before) {
    fault = Optional.of(why);
    return closed(now, before);
  }

  /** What it tells after a decision. */
  List<CallCommand> after(Decision decision, Instant now) {
    boolean ends = false;
    for (CallEffect effect : decision.effects()) {
      if (effect instanceof CallEffect.StartRecording) {
        open.put(VoiceFile.CONVERSATION, now);
      } else if (effect instanceof CallEffect.StartVoicemail) {
        open.put(VoiceFile.MESSAGE, now);
      } else if (effect instanceof CallEffect.StopRecording) {
        open.remove(VoiceFile.CONVERSATION);
      }
      ends |= effect instanceof CallEffect.StopVoicemail;
    }
    ends |=
        decision.events().stream()
            .anyMatch(event -> event instanceof CallEvent.LegClosed closed && closed.leg() == 0);
    return ends || fault.isPresent() ? closed(now, false) : List.of();
  }

  private List<CallCommand> closed(Instant now, boolean before) {
    List<CallCommand> told = new ArrayList<>();
    open.forEach(
        (file, since) -> {
          boolean any =
              file == VoiceFile.CONVERSATION
                  || Duration.between(since, now).compareTo(Duration.ofSeconds(2)) >= 0;
          boolean kept = fault.isEmpty() ? any : before;
          told.add(new CallCommand.RecordingClosed(LegId.caller(Story.ID), now, file, kept, fault));
        });
    open.clear();
    return told;
  }
}
