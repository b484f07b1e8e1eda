package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.planning.Programme;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;

class AProgrammeIsAProofTest {
  private static final MessageId ID = new MessageId("01K8ABCDEFGHJKMNPQRSTVWXYZ");

  @Test
  void ofWhatWasToldWhenByWhomAndThatItArrived() {
    Programme programme = Samples.programme(Optional.of(ID), Optional.of("P11"));

    assertThat(write(programme, Optional.of(delivered()), Samples.FRENCH))
        .contains("Programme individuel d’astreinte", "Salarié : Élodie Œuvrard")
        .contains("Période : du 01/10/2026 au 31/10/2026 inclus", "Remplace le programme P11")
        .containsPattern("lun\\. 05/10/2026 08:00 .*lun\\. 12/10/2026 08:00 168 h 00")
        .contains("Total : 207 h 00", "Communiqué le mar. 15/09/2026 09:30 par chef")
        .contains("Jours entiers avant la première astreinte : 19", programme.digest())
        .contains("SMS " + ID + " au +33612345601 : remis au téléphone")
        .contains("alpha remis au téléphone", "R3121-3", "L3121-12", programme.text());
  }

  @Test
  void inEnglishAndWithoutAMessage() {
    assertThat(
            write(
                Samples.programme(Optional.empty(), Optional.empty()),
                Optional.empty(),
                Samples.ENGLISH))
        .contains("Individual on-call programme", "No text message", "before the first shift: 19")
        .contains("Mon 5 Oct 2026 08:00")
        .doesNotContain("Replaces");
  }

  @Test
  void alsoThatItWasToldTooLate() {
    Programme told = Samples.programme(Optional.empty(), Optional.empty());
    Programme late =
        new Programme(
            told.id(),
            told.person(),
            told.from(),
            told.until(),
            told.shifts(),
            Samples.at("2026-10-06T09:00"),
            told.sentBy(),
            told.message(),
            told.changes(),
            told.text(),
            told.digest());
    assertThat(write(late, Optional.empty(), Samples.FRENCH))
        .contains("Communiqué après le début de la première astreinte");
  }

  @Test
  void whereTheMessageIsNoLongerKept() {
    assertThat(
            write(
                Samples.programme(Optional.of(ID), Optional.empty()),
                Optional.empty(),
                Samples.FRENCH))
        .contains("Le SMS n’est plus conservé");
  }

  private static String write(
      Programme programme, Optional<MessageRecord> message, Edition edition) {
    return String.join(
        " ", PdfText.pages(ProgrammePdf.write(programme, message, edition, Samples.NOW)));
  }

  private static MessageRecord delivered() {
    Instant at = Samples.at("2026-09-15T09:30");
    return new MessageRecord(
        ID,
        Direction.OUT,
        Purpose.NOTICE,
        Optional.empty(),
        new TextAddress("+33612345678"),
        new TextAddress("+33612345601"),
        "x",
        false,
        MessageState.DELIVERED,
        Optional.of("alpha"),
        at,
        List.of(MessageTry.of("alpha", at, MessageTry.Result.DELIVERED, "")),
        Optional.of("alice"),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
