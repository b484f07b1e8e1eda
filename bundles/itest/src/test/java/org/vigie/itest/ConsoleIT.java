package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Leg;

/**
 * The console in a real Chromium, by Playwright: login, wrong password, live view during a call.
 */
class ConsoleIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = Site.shared().phones(Setups.ALICE, Setups.BRUNO);
  }

  @Test
  void showsACallAsItHappens() throws Exception {
    Map<String, String> expected = Map.of("VIGIE_EXPECT", "Alice.*sonne\nBruno.*a pris");
    Browser browser = Browser.plays(site, "console.spec.mjs", expected);
    browser.waitFor("READY");

    Leg caller = site.carrier().call(Site.newCaller(), Setups.TOGETHER);
    Leg alice = site.rung(Setups.ALICE);
    Leg bruno = site.rung(Setups.BRUNO);
    alice.ring();
    browser.waitFor("ok 4 live view shows Alice.*sonne");
    bruno.answer();
    await().until(() -> bruno.audio().hearing().loudness() > -40);
    bruno.press('1');
    browser.waitForSuccess();
    caller.hangUp();
    assertThat(bruno.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
  }
}
