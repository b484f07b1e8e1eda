package org.vigie.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulated modem in the hands of a program that others have written: gammu (Debian). */
class GammuTest {
  private static final String PHONE = "+33612345699";

  @TempDir private Path directory;
  private SimModem modem;
  private Path link;

  @BeforeEach
  void plugIn() {
    link = directory.resolve("modem");
    modem = SimModem.onPty(link, ModemOptions.of(Maker.QUECTEL, "+33612345601"));
  }

  @AfterEach
  void close() {
    modem.close();
  }

  private String gammu(String... arguments) throws IOException, InterruptedException {
    Path config = directory.resolve("gammurc");
    Files.writeString(config, "[gammu]\ndevice = " + link + "\nconnection = at115200\n");
    List<String> command = new ArrayList<>(List.of("gammu", "-c", config.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = start(builder);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "gammu cannot be started: install the Debian package gammu", e);
    }
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void readsWhatPhonesHaveSent(Maker maker) throws Exception {
    modem.close();
    modem = SimModem.onPty(link, ModemOptions.of(maker, "+33612345601"));
    modem.receive(PHONE, "Plus de chauffage {ça} 5 €");
    modem.receive("ORANGE", "long text ".repeat(30));
    modem.receive(PHONE, "emoji 😀");

    String said = gammu("getallsms");

    assertThat(said)
        .contains("\"" + PHONE + "\"", "Plus de chauffage {ça} 5 €", "\"ORANGE\"", "emoji 😀")
        .contains("Concatenated (linked) message", "part 1 of 2", "part 2 of 2");
  }

  @Test
  void sendsWhatPhonesShow() throws Exception {
    String many = "abcdefghij".repeat(30);

    gammu("sendsms", "TEXT", PHONE, "-text", "Réponse € {x}");
    gammu("sendsms", "TEXT", PHONE, "-autolen", "400", "-text", many);
    gammu("sendsms", "TEXT", PHONE, "-unicode", "-text", "emoji 😀 ok");

    assertThat(modem.sent())
        .containsExactly(
            new SentText(PHONE, "Réponse € {x}"),
            new SentText(PHONE, many),
            new SentText(PHONE, "emoji 😀 ok"));
  }
}
