package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceTrunk;

/** How the trunks are, in the order in which they are tried. */
final class TrunksResource {
  private final VoiceServices voice;

  TrunksResource(VoiceServices voice) {
    this.voice = voice;
  }

  Answer list(Ask ask) {
    ask.query().only();
    List<TrunkStatus> trunks =
        voice.adapters().stream()
            .flatMap(adapter -> adapter.trunks().stream())
            .map(VoiceTrunk::status)
            .sorted(Comparator.comparingInt(TrunkStatus::priority).thenComparing(TrunkStatus::name))
            .toList();
    return Answer.json(Json.list(trunks, TrunksResource::json));
  }

  private static ObjectNode json(TrunkStatus trunk) {
    return Json.object()
        .put("name", trunk.name())
        .put("target", trunk.target())
        .put("priority", trunk.priority())
        .put("state", trunk.up() ? "up" : "down")
        .put("since", trunk.since().toString())
        .put("text", trunk.text())
        .put("calls", trunk.calls())
        .put("maxCalls", trunk.maxCalls() == 0 ? null : trunk.maxCalls());
  }
}
