package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.alerting.internal.Command.Verb;
import org.vigie.api.alert.AlertId;

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
        "oui | YES | 0",
        "Yes 42 | YES | 42",
        "début | BEGIN | 0",
        "START | BEGIN | 0",
        "Echange | SWAP | 0",
        "swap ? | SWAP | 0",
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
  @CsvSource(
      delimiter = '|',
      value = {
        "OK E7 | TAKE | E7",
        "ok e 07 | TAKE | E7",
        "Oui, E7. | YES | E7",
        "NON E12 | PASS | E12",
        "Début 14:30 | BEGIN | 14:30",
        "debut à 14h30 | BEGIN | 14:30",
        "DEBUT 14h | BEGIN | 14:00",
        "DEBUT 1430 | BEGIN | 14:30",
        "DEBUT 7 | BEGIN | 7:00",
        "Début 25:70 | BEGIN | 25:70",
        "FIN 14:30 | CLOSE | 14:30",
        "fin 9h05 | CLOSE | 9:05",
        "ECHANGE Bruno | SWAP | Bruno",
        "Échange : Bruno Petit, 24/12 | SWAP | Bruno Petit, 24/12",
        "swap with Zoë 24-12 | SWAP | with Zoë 24-12",
      })
  void isUnderstoodWithWhatStandsBehind(String text, Verb verb, String words) {
    Command command = Command.of(text).orElseThrow();

    assertThat(command.verb()).isEqualTo(verb);
    assertThat(command.words()).isEqualTo(words);
    assertThat(command.alert()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"FIN 1430, 1430", "FIN 14, 14"})
  void aNumberBehindFinIsAnAlert(String text, long number) {
    assertThat(Command.of(text).orElseThrow().alert()).contains(new AlertId(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK E",
        "QUI E7",
        "FIN E7",
        "OK 14:30",
        "Début des travaux demain",
        "Echange standard de la chaudière prévu demain matin",
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
