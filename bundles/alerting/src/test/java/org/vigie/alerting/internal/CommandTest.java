package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.alerting.internal.Command.Verb;

/** A command is the whole text; case, accents, spaces and punctuation are forgiven. */
class CommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OK | TAKE | 0",
        "ok | TAKE | 0",
        "Ok ! | TAKE | 0",
        "OK 42 | TAKE | 42",
        "`  ok   42. `| TAKE | 42",
        "OK42 | TAKE | 42",
        "ok n°42 | TAKE | 42",
        "ok #42 | TAKE | 42",
        "OK № 42 | TAKE | 42",
        "ＯＫ ４２ | TAKE | 42",
        "OK 👍 | TAKE | 0",
        "OK 042 | TAKE | 42",
        "« OK 42 » | TAKE | 42",
        "NON | PASS | 0",
        "No | PASS | 0",
        "no 7 | PASS | 7",
        "nón 7 | PASS | 7",
        "no no 7 | PASS | 7",
        "FIN 3 | CLOSE | 3",
        "done | CLOSE | 0",
        "Close 3 | CLOSE | 3",
        "Qui ? | WHO | 0",
        "who | WHO | 0",
        "Plânning | SCHEDULE | 0",
        "schedule | SCHEDULE | 0",
        "PRENDRE | TAKE_OVER | 0",
        "take | TAKE_OVER | 0",
        "aide | HELP | 0",
        "HELP! | HELP | 0",
      })
  void isUnderstood(String text, Verb verb, long number) {
    Command command = Command.of(text).orElseThrow();

    assertThat(command.verb()).isEqualTo(verb);
    assertThat(command.alert().map(id -> id.number()).orElse(0L)).isEqualTo(number);
    assertThat(command.all()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fin tout", "FIN TOUTES", "done all", "Close all."})
  void closesAll(String text) {
    assertThat(Command.of(text).orElseThrow().all()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK merci",
        "OK 42 merci",
        "Non, pas avant 20 h",
        "qui est la",
        "QUI 42",
        "OKAY",
        "OK 42 43",
        "OK TOUT",
        "42",
        "finir",
        "AIDE moi",
        "OK 1234567890123456",
      })
  void isAnAnswerToRelay(String text) {
    assertThat(Command.of(text)).isEmpty();
  }
}
