package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk;

/** {@code vigie:trunks}. */
@Service
@Command(
    scope = "vigie",
    name = "trunks",
    description = "The trunks in the order in which they are tried, and how each is.",
    detailedDescription =
        "Example:\n\n  vigie:trunks\n\nA trunk is a file etc/org.vigie.sip.trunk-<name>.cfg,\n"
            + "or a modem with a voice: etc/org.vigie.gsm-<name>.cfg with voice = true.\n")
public final class TrunksCommand extends VigieAction {
  @Reference(optional = true)
  @Nullable List<VoiceAdapter> adapters;

  @Override
  void run(PrintStream out) throws Exception {
    ZoneId zone = zone();
    List<VoiceAdapter> voices = adapters == null ? List.of() : adapters;
    Table table =
        new Table()
            .column("trunk", 12)
            .column("prio", 4)
            .column("state", 5)
            .column("calls", 7)
            .column("since", 14)
            .last("");
    voices.stream()
        .flatMap(adapter -> adapter.trunks().stream())
        .map(VoiceTrunk::status)
        .sorted(Comparator.comparingInt(TrunkStatus::priority).thenComparing(TrunkStatus::name))
        .forEach(
            trunk ->
                table.row(
                    trunk.name(),
                    trunk.priority(),
                    trunk.up() ? "up" : "down",
                    calls(trunk),
                    Times.day(trunk.since(), zone),
                    trunk.target() + ", " + trunk.text()));
    table.print(out, "no trunk; put a file org.vigie.sip.trunk-<name>.cfg into etc/");
  }

  private static String calls(TrunkStatus trunk) {
    return trunk.maxCalls() == 0
        ? String.valueOf(trunk.calls())
        : trunk.calls() + "/" + trunk.maxCalls();
  }
}
