package org.vigie.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupMovesByFileTest {
  private final SiteSetup setup = new SiteSetup();
  private final KarafShell shell = new KarafShell(setup);
  @TempDir Path directory;

  @AfterEach
  void close() {
    shell.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void into_force_in_the_users_name() throws IOException {
    assertThat(shell.run("vigie:setup-import " + file("s.yaml", "version: 1")))
        .contains("warning: /teams/0: a gap on Friday")
        .contains("adds person zoe")
        .contains("It is in force.");
    shell.run("vigie:setup-import " + file("s.json", "{}"));
    assertThat(setup.applied).containsExactly("admin shell YAML", "admin shell JSON");
  }

  @Test
  void only_to_be_checked_on_a_dry_run() throws IOException {
    assertThat(shell.run("vigie:setup-import --dry-run " + file("s.yaml", "version: 1")))
        .contains("It fits; nothing was changed.");
    assertThat(shell.run("vigie:setup-import " + file("s.yaml", "version: 1") + " --dry-run"))
        .contains("It fits; nothing was changed.");
    assertThat(shell.run("vigie:setup-import " + file("s.yaml", "version: 1") + " --dryrun"))
        .startsWith("ERROR too many arguments");
    assertThat(setup.applied).isEmpty();
  }

  @Test
  void and_faults_are_told_with_their_path() throws IOException {
    assertThat(shell.run("vigie:setup-import " + file("s.yaml", "x")))
        .contains("/lines/0/entry: no such node")
        .contains("ERROR the setup does not fit (1 faults); nothing was changed");
    assertThat(shell.run("vigie:setup-import " + file("s.yaml", "[")))
        .isEqualTo("ERROR the document cannot be read: line 1: not a setup");
    assertThat(shell.run("vigie:setup-import " + directory.resolve("none.yaml")))
        .contains("ERROR cannot read")
        .contains("NoSuchFile");
  }

  @Test
  void out_to_the_screen_or_to_a_file_for_its_owner_only() throws IOException {
    assertThat(shell.run("vigie:setup-export")).contains("YAML pins=true");
    Path file = directory.resolve("out.json");
    assertThat(shell.run("vigie:setup-export " + file)).contains("Written to");
    assertThat(Files.readString(file)).isEqualTo("JSON pins=true");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(shell.run("vigie:setup-export --format xml")).startsWith("ERROR --format");
  }

  @Test
  void out_over_an_older_and_longer_file() throws IOException {
    Path file = file("out.yaml", "an older export that anybody could read, and longer");
    shell.run("vigie:setup-export " + file);
    assertThat(Files.readString(file)).isEqualTo("YAML pins=true");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
