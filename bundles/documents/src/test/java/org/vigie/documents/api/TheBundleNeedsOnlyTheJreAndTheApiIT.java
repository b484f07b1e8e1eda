package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.vigie.api.setup.Language;

/** The jar as it was built, in an OSGi framework that gives it the JRE and the API. */
class TheBundleNeedsOnlyTheJreAndTheApiIT {
  private static final String API =
      String.join(
          ";version=0.1.0,",
          "org.vigie.api.oncall",
          "org.vigie.api.planning",
          "org.vigie.api.setup",
          "org.vigie.api.text;version=0.1.0");

  @TempDir Path cache;
  private Framework framework;
  private Bundle bundle;

  @BeforeEach
  void start() throws Exception {
    System.setProperty("java.awt.headless", "true");
    framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    cache.toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    API));
    framework.start();
    Path jar = Path.of(System.getProperty("vigie.bundle"));
    bundle = framework.getBundleContext().installBundle(jar.toUri().toString());
    bundle.start();
  }

  @AfterEach
  void stop() throws Exception {
    framework.stop();
    framework.waitForStop(10_000);
  }

  @Test
  void itWritesAndReadsEveryDocument() throws Exception {
    assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(bundle.loadClass(Ical.class.getName())).isNotEqualTo(Ical.class);
    Object edition = edition();

    byte[] calendar =
        (byte[]) call(Ical.class, "ofPerson", "alice", Samples.october(), edition, Samples.NOW);
    assertThat(text(calendar)).startsWith("BEGIN:VCALENDAR").contains("Astreinte");
    List<?> absences =
        (List<?>)
            call(
                Ical.class,
                "readAbsences",
                Leaves.calendar(Leaves.event("DTSTART;VALUE=DATE:20260803"))
                    .getBytes(StandardCharsets.UTF_8),
                "alice",
                Samples.PARIS,
                Instant.EPOCH,
                Samples.NOW);
    assertThat(absences).hasSize(1);
    byte[] table =
        (byte[]) call(StatementCsv.class, "write", List.of(), edition, separator("SEMICOLON"));
    assertThat(text(table)).startsWith("\uFEFFmois;");
  }

  @Test
  void itsPagesHaveTheirFonts() throws Exception {
    byte[] statement =
        (byte[])
            call(
                StatementPdf.class,
                "write",
                List.of(Samples.statement(Samples.october(), List.of())),
                YearMonth.of(2026, 10),
                edition(),
                Samples.NOW);
    assertThat(PdfText.pages(statement).get(0)).contains("Élodie Œuvrard");
    byte[] programme =
        (byte[])
            call(
                ProgrammePdf.class,
                "write",
                Samples.programme(Optional.empty(), Optional.empty()),
                Optional.empty(),
                edition(),
                Samples.NOW);
    assertThat(PdfText.pages(programme).get(0)).contains("Programme individuel");
  }

  @Test
  void nothingOfTheLibrariesIsSeenOutside() throws Exception {
    String exported = bundle.getHeaders().get(Constants.EXPORT_PACKAGE);
    assertThat(exported).startsWith("org.vigie.documents.api;").doesNotContain("lowagie");
    assertThat(Files.size(Path.of(System.getProperty("vigie.bundle")))).isLessThan(6_000_000);
  }

  private Object edition() throws Exception {
    Class<?> names = bundle.loadClass(Names.class.getName());
    Object known =
        names
            .getConstructor(Map.class, Map.class)
            .newInstance(Samples.NAMES.persons(), Samples.NAMES.teams());
    return bundle
        .loadClass(Edition.class.getName())
        .getConstructor(Language.class, ZoneId.class, names)
        .newInstance(Language.FR, Samples.PARIS, known);
  }

  private Object separator(String name) throws Exception {
    Class<?> type = bundle.loadClass(StatementCsv.Separator.class.getName());
    return type.getMethod("valueOf", String.class).invoke(null, name);
  }

  private Object call(Class<?> type, String name, Object... arguments) throws Exception {
    Method method =
        Arrays.stream(bundle.loadClass(type.getName()).getMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return method.invoke(null, arguments);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
