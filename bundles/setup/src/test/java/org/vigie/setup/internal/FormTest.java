package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Unreadable;

class FormTest {
  private final Bench bench = new Bench();

  private String unreadable(String text, DocumentFormat format) {
    SetupOutcome outcome = bench.check(text.getBytes(StandardCharsets.UTF_8), format);
    assertThat(outcome).isInstanceOf(Unreadable.class);
    return ((Unreadable) outcome).reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "persons: [a, b | line 1, column 15",
        "a: 1\\nb: 2\\na: 3 | line 3, column 1: the key « a » stands here twice",
        "a: 1\\n--- \\nb: 2 | line 2, column 1: a second document begins here",
        "a: *nobody | line 1, column 4: the alias *nobody is not known here",
        "a: &x [*x] | line 1, column 8: the alias *x is not known here",
        "? [a]\\n: b | plain text",
        "a: b: c | line 1, column 5",
        "\\ta: 1 | line 1, column 1",
      })
  void saysWhereYamlCannotBeRead(String text, String reason) {
    assertThat(unreadable(text.replace("\\n", "\n").replace("\\t", "\t"), DocumentFormat.YAML))
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1,} | line 1, column 9",
        "{\"a\": 1, \"a\": 2} | Duplicate field 'a'",
        "{\"a\": 1} x | line 1, column 10",
        "{\"version\": 1 | line 1, column",
      })
  void saysWhereJsonCannotBeRead(String text, String reason) {
    assertThat(unreadable(text, DocumentFormat.JSON)).contains(reason);
  }

  @Test
  void refusesEmptyHugeAndForeignText() {
    assertThat(unreadable(" \n", DocumentFormat.YAML)).contains("empty");
    assertThat(unreadable("# only a comment", DocumentFormat.YAML)).contains("empty");
    assertThat(unreadable(" ", DocumentFormat.JSON)).contains("empty");
    assertThat(unreadable("#".repeat(16 * 1024 * 1024 + 1), DocumentFormat.YAML)).contains("16 MB");
    byte[] latin1 = "name: Chlo\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(bench.check(latin1, DocumentFormat.YAML))
        .isEqualTo(new Unreadable("the document is not UTF-8 text"));
  }

  @Test
  void writesNoAliasBombOut() {
    String bomb =
        "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
            + IntStream.range(1, 12)
                .mapToObj(
                    i -> "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining());
    assertThat(unreadable(bomb, DocumentFormat.YAML)).contains("needs more heap");
  }

  @Test
  void staysOffTheStack() {
    assertThat(unreadable("[".repeat(100_000), DocumentFormat.YAML)).contains("nested too deeply");
    assertThat(unreadable("[".repeat(100_000), DocumentFormat.JSON)).contains("nested too deeply");
  }

  @Test
  void takesAliasesAndReadsByCoreRules() {
    String document =
        Bench.minimalWith("\"+33612345602\"", "&phone \"+33612345602\"")
            .replace("\"+33612345603\"", "*phone")
            .replace("fin", "on")
            .replace("name: Chauffage", "name: yes");
    assertThat(bench.faults(document)).startsWith("Accepted");
    assertThat(bench.setups.current().setup().lines().get(0).nodes()).containsKey("on");
  }

  @Test
  void readsSixteenMegabytes() {
    String comment = "# " + "x".repeat(997) + "\n";
    String document = Bench.minimal() + comment.repeat(16_500);
    assertThat(bench.faults(document)).startsWith("Accepted");
  }

  @Test
  void givesBackAllThatItTookAsYamlAndAsJson() {
    String full = Bench.resource("full.yaml");
    assertThat(bench.faults(full)).startsWith("Accepted");
    for (DocumentFormat format : DocumentFormat.values()) {
      Bench other = new Bench();
      other.apply(bench.document(format, true), format);
      assertThat(other.setups.current().setup()).isEqualTo(bench.setups.current().setup());
    }
  }
}
