package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of voice in a real Chromium. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class VoicePagesIT {
  @Test
  void aSupervisorUploadsASoundAndTestsALineByATrunkOfTheList() throws Exception {
    Site site = Site.shared();
    site.carrier().transit(Setups.ENTRY);
    Map<String, String> expected =
        Map.of("VIGIE_TRUNK", "carrier", "VIGIE_LINE", "Accueil", "VIGIE_KEYS", "1");
    Browser.plays(site, "voice.spec.mjs", expected).waitForSuccess();

    assertThat(told(site))
        .containsExactly("sound removed: there → removed", "sound uploaded: none → 1764044 bytes");
  }

  /** The same by Jolokia, as the console's own pages read it. */
  @Test
  void theBeansTellTrunksWithTheirFaultsAndWhoWaits() throws Exception {
    Jmx jmx = new Jmx(Site.shared().appliance());
    JsonNode trunk = jmx.await("org.vigie:type=Trunks").path("Trunks").path(0);
    assertThat(trunk.path("name").asText()).isEqualTo("carrier");
    assertThat(trunk.path("faults").isObject()).as(trunk.toString()).isTrue();
    JsonNode calls = jmx.await("org.vigie:type=Calls");
    assertThat(calls.path("WaitingCount").isInt()).as(calls.toString()).isTrue();
  }

  /** What the audit says of the sound, the newest first. */
  private static List<String> told(Site site) {
    List<String> told = new ArrayList<>();
    for (JsonNode entry : site.rest().get("/api/v1/audit").path("items")) {
      String change = entry.path("changes").path(0).asText();
      if (change.startsWith("sound Carillon-ete: ")) {
        assertThat(entry.path("who").asText()).isEqualTo("admin");
        assertThat(entry.path("origin").asText()).isEqualTo("rest 127.0.0.1");
        String what = change.substring("sound Carillon-ete: ".length()).replaceAll(" of WAV.*", "");
        told.add(entry.path("action").asText() + ": " + what);
      }
    }
    return told;
  }
}
