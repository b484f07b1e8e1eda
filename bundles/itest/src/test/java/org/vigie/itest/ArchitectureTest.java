package org.vigie.itest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The « may not import » table, over the classes of every bundle as they were compiled. */
class ArchitectureTest {
  private static final Path BUNDLES = Path.of(System.getProperty("vigie.root"), "bundles");
  private static JavaClasses all;

  @BeforeAll
  static void readAllBundles() throws IOException {
    try (Stream<Path> folders = Files.list(BUNDLES)) {
      List<Path> compiled =
          folders.map(f -> f.resolve("target/classes")).filter(Files::isDirectory).toList();
      all =
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPaths(compiled);
    }
    assertThat(all.size()).isGreaterThan(300);
  }

  @Test
  void apiImportsNothingButJavaAndItself() {
    classes()
        .that()
        .resideInAPackage("org.vigie.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.vigie.api..")
        .check(all);
  }

  @ParameterizedTest
  @CsvSource({
    "oncall, ''",
    "escalation, oncall",
    "callflow, oncall escalation",
    "sms, ''",
    "messaging, ''",
    "alerting, oncall escalation",
    "notices, oncall",
    "documents, ''",
    "planning, oncall notices documents",
    "engine, oncall escalation callflow messaging alerting notices",
    "setup, oncall callflow alerting notices",
    "numbering, ''",
    "runtime, ''",
    "store, ''",
    "sip, ''",
    "media, ''",
    "smpp, sms",
    "gsm, sms",
    "mail, ''",
    "routes, ''",
    "rest, oncall documents",
    "management, ''",
    "shell, ''",
    "sim, ''"
  })
  void aRoomCompilesOnlyAgainstTheApiAndTheRoomsItIsAllowed(String room, String allowed) {
    List<String> packages = new ArrayList<>(List.of("org.vigie.api..", "org.vigie." + room + ".."));
    Arrays.stream(allowed.split(" ")).forEach(other -> packages.add("org.vigie." + other + ".api"));
    if (room.equals("sim")) {
      // Neither is shipped, and both give tests ports of one row.
      packages.add("org.vigie.testkit");
    }
    noClasses()
        .that()
        .resideInAPackage("org.vigie." + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.vigie..")
                .and(not(resideInAnyPackage(packages.toArray(String[]::new)))))
        .check(all);
  }

  @ParameterizedTest
  @CsvSource({"oncall", "escalation", "callflow", "messaging", "alerting", "notices"})
  void theCoreIsPure(String room) {
    noClasses()
        .that()
        .resideInAPackage("org.vigie." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.net..",
            "java.nio.channels..",
            "java.nio.file..",
            "java.sql..",
            "java.util.concurrent..",
            "org.osgi..",
            "org.slf4j..",
            "org.apache..",
            "com.fasterxml..")
        .check(all);
  }

  @Test
  void onlyRoutesAndItsRuntimeSeeCamel() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.vigie.routes..", "org.vigie.camelruntime..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(all);
  }

  @Test
  void onlyTheStoreSpeaksToADatabaseAndOnlySipSpeaksSip() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.vigie.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..")
        .check(all);
    noClasses()
        .that()
        .resideOutsideOfPackages("org.vigie.sip..", "org.vigie.sim..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.sip..", "gov.nist..")
        .check(all);
  }

  @Test
  void noBundleExportsItsInternals() throws IOException {
    try (Stream<Path> folders = Files.list(BUNDLES)) {
      for (Path folder : folders.toList()) {
        Path manifest = folder.resolve("target/classes/META-INF/MANIFEST.MF");
        if (Files.exists(manifest)) {
          String unfolded = Files.readString(manifest).replace("\r", "").replace("\n ", "");
          assertThat(unfolded.lines().filter(line -> line.startsWith("Export-Package:")))
              .as("%s", folder.getFileName())
              .noneMatch(line -> line.matches(".*org\\.vigie\\.[a-z.]*internal.*"));
        }
      }
    }
  }
}
