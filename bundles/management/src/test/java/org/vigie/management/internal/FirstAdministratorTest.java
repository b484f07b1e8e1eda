package org.vigie.management.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.BackingEngine;
import org.apache.karaf.jaas.modules.properties.PropertiesBackingEngineFactory;
import org.apache.karaf.jaas.modules.properties.PropertiesLoginModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
  private static final String GROUPS =
      "# the groups\n_g_\\:admingroup = group,admin,supervisor,viewer,manager,ssh\n";

  @TempDir Path etc;
  private Path users = Path.of("");

  @BeforeEach
  void emptyRealm() throws IOException {
    users = Files.writeString(etc.resolve("users.properties"), GROUPS);
  }

  private BackingEngine engine() {
    return new PropertiesBackingEngineFactory().build(Map.of("users", users.toString()));
  }

  private boolean boot(Optional<String> environment) throws IOException {
    return new FirstAdministrator(new InitialPassword(etc, environment)).ensure(engine());
  }

  private String line() throws IOException {
    return Files.readAllLines(users).stream()
        .filter(text -> text.startsWith("admin"))
        .findFirst()
        .orElse("");
  }

  @Test
  void gets_the_password_of_the_environment() throws IOException {
    assertThat(boot(Optional.of("from-env"))).isTrue();

    assertThat(line().replace(" ", "")).isEqualTo("admin=from-env,_g_:admingroup");
    assertThat(etc.resolve(InitialPassword.FILE)).doesNotExist();
  }

  @Test
  void else_gets_one_at_random_that_only_the_owner_may_read() throws IOException {
    boot(Optional.empty());

    Path file = etc.resolve(InitialPassword.FILE);
    String password = Files.readString(file).strip();
    assertThat(password).hasSize(20).isAlphanumeric();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(line()).contains(password);

    Files.writeString(users, GROUPS);
    boot(Optional.of(" "));
    assertThat(Files.readString(file).strip()).isNotEqualTo(password);
  }

  @Test
  void is_never_touched_again() throws IOException {
    boot(Optional.of("first"));

    assertThat(boot(Optional.of("second"))).isFalse();
    assertThat(boot(Optional.empty())).isFalse();
    assertThat(line()).contains("first");
    assertThat(etc.resolve(InitialPassword.FILE)).doesNotExist();
  }

  @Test
  void is_not_made_where_somebody_else_administers() throws IOException {
    Files.writeString(users, GROUPS + "root = secret,_g_:admingroup\n");
    assertThat(boot(Optional.of("x"))).isFalse();
    assertThat(line()).isEmpty();
  }

  @Test
  void is_completed_after_a_stop_in_the_middle_with_the_password_it_had() throws IOException {
    Files.writeString(users, GROUPS + "admin = kept\n");
    assertThat(boot(Optional.of("other"))).isTrue();
    assertThat(line().replace(" ", "")).isEqualTo("admin=kept,_g_:admingroup");
  }

  @Test
  void is_left_alone_where_admin_was_made_for_something_else() throws IOException {
    Files.writeString(users, GROUPS + "admin = kept,viewer\n");
    assertThat(boot(Optional.of("other"))).isFalse();
    assertThat(line()).isEqualTo("admin = kept,viewer");
  }

  @Test
  void waits_for_a_realm_that_encrypts() throws IOException {
    ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    FirstBoot boot =
        new FirstBoot(
            new FirstAdministrator(new InitialPassword(etc, Optional.of("clear"))), executor);
    JaasRealm open = realm("false");
    try {
      boot.add(open);
      boot.start();
      await().until(() -> executor.getCompletedTaskCount() >= 2);
      assertThat(Files.readString(users)).doesNotContain("clear");
    } finally {
      executor.shutdownNow();
    }
  }

  private JaasRealm realm(String encrypts) {
    return new JaasRealm() {
      @Override
      public String getName() {
        return Realm.NAME;
      }

      @Override
      public int getRank() {
        return 0;
      }

      @Override
      public AppConfigurationEntry[] getEntries() {
        Map<String, String> options =
            Map.of(
                ProxyLoginModule.PROPERTY_MODULE,
                PropertiesLoginModule.class.getName(),
                "users",
                users.toString(),
                "encryption.enabled",
                encrypts);
        return new AppConfigurationEntry[] {
          new AppConfigurationEntry("proxy", LoginModuleControlFlag.REQUIRED, options)
        };
      }
    };
  }
}
