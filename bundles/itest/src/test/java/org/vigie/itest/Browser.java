package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vigie.sim.appliance.Appliance;

/** A real Chromium, by a script of Playwright that tells each of its steps. */
final class Browser {
  private static final Path SCRIPTS = Path.of("src/test/playwright").toAbsolutePath();

  private final Process process;
  private final BufferedReader output;
  private final StringBuilder said = new StringBuilder();

  private Browser(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a script beside an appliance.
   *
   * @param environment what it is to expect; see its head
   */
  static Browser plays(Site site, String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(site.appliance().home().resolve("playwright-" + script));
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "browser.mjs")) {
      Files.copy(SCRIPTS.resolve(file), folder.resolve(file));
    }
    Files.copy(SCRIPTS.resolve(script), folder.resolve(script));
    run(site, folder, Map.of(), "npm", "ci").waitForSuccess();
    // Calls are taken before the console is there, and a page looks for its plugins only once.
    await("the console").until(() -> site.rest().status("/hawtio/") == 200);
    await("its plugin").until(() -> site.rest().text("/hawtio/plugin").contains("vigie"));
    await("its pages").until(() -> site.rest().status("/vigie-console/remoteEntry.js") == 200);
    return run(site, folder, environment, "node", script);
  }

  private static Browser run(
      Site site, Path folder, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("VIGIE_URL", "http://127.0.0.1:" + site.appliance().ports().http());
    builder.environment().put("VIGIE_PASSWORD", Appliance.PASSWORD);
    builder.environment().put("VIGIE_WAIT", "120");
    builder.environment().put("VIGIE_SHOTS", folder.resolve("shots").toString());
    builder.environment().putAll(environment);
    return new Browser(builder.redirectErrorStream(true).start());
  }

  /** Reads on until it has said this. */
  void waitFor(String line) throws IOException {
    String next = output.readLine();
    while (next != null && !next.equals(line)) {
      said.append(next).append('\n');
      next = output.readLine();
    }
    assertThat(next).as("%s", said).isEqualTo(line);
  }

  /** Reads on until it ends, which it does by itself: each of its steps has a limit. */
  void waitForSuccess() throws InterruptedException {
    String rest = output.lines().reduce("", (all, line) -> all + line + '\n');
    assertThat(process.waitFor()).as("%s%s", said, rest).isZero();
  }
}
