package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.appliance.Appliance;
import org.vigie.sim.carrier.Leg;

/**
 * The console in a real Chromium, by Playwright: login, wrong password, live view during a call.
 */
class ConsoleIT {
  private static final Path SCRIPTS = Path.of("src/test/playwright").toAbsolutePath();
  private static Site site;

  @BeforeAll
  static void boot() {
    site = Site.shared().phones(Setups.ALICE, Setups.BRUNO);
  }

  @Test
  void showsACallAsItHappens() throws Exception {
    Path folder = Files.createDirectories(site.appliance().home().resolve("playwright"));
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "console.spec.mjs")) {
      Files.copy(SCRIPTS.resolve(file), folder.resolve(file));
    }
    run(folder, "npm", "ci").waitForSuccess(120);
    Running browser = run(folder, "node", "console.spec.mjs");
    browser.waitFor("READY");

    Leg caller = site.carrier().call(Site.newCaller(), Setups.TOGETHER);
    Leg alice = site.rung(Setups.ALICE);
    Leg bruno = site.rung(Setups.BRUNO);
    alice.ring();
    browser.waitFor("ok 4 live view shows Alice.*sonne");
    bruno.answer();
    await().until(() -> bruno.audio().hearing().loudness() > -40);
    bruno.press('1');
    browser.waitForSuccess(90);
    caller.hangUp();
    assertThat(bruno.ended().get(5, TimeUnit.SECONDS)).isEqualTo("BYE");
  }

  private static Running run(Path folder, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("VIGIE_URL", "http://127.0.0.1:" + site.appliance().ports().http());
    builder.environment().put("VIGIE_PASSWORD", Appliance.PASSWORD);
    builder.environment().put("VIGIE_SHOTS", folder.resolve("shots").toString());
    builder.environment().put("VIGIE_EXPECT", "Alice.*sonne\nBruno.*a pris");
    Process process = builder.redirectErrorStream(true).start();
    return new Running(process, process.inputReader(StandardCharsets.UTF_8), new StringBuilder());
  }

  private record Running(Process process, BufferedReader output, StringBuilder said) {
    void waitFor(String line) throws IOException {
      String next = output.readLine();
      while (next != null && !next.equals(line)) {
        said.append(next).append('\n');
        next = output.readLine();
      }
      assertThat(next).as("%s", said).isEqualTo(line);
    }

    void waitForSuccess(int seconds) throws IOException, InterruptedException {
      String rest = output.lines().reduce("", (all, line) -> all + line + '\n');
      assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("%s%s", said, rest).isZero();
    }
  }
}
