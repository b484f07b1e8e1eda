package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.smsc.LongForm;
import org.vigie.sim.smsc.Subscriber;

/** Texts as they also come: odd senders, lengths, alphabets and order. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OddTextsIT {
  private static TextSite site;

  @BeforeAll
  static void boot() {
    site = TextSite.shared();
  }

  @Test
  void anUnknownNumbersCommandIsATextLikeAnyOther() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    site.texts(sender, g.number(), "OK");
    JsonNode alert = site.alertFrom(sender.number(), "open");
    assertThat(alert.path("text").asText()).isEqualTo("OK");
    site.reads(site.mobile(g.first()), "OK " + alert.path("id").asText());
    site.reads(sender, TextSetup.RECEIVED);
    assertThat(sender.received()).hasSize(1);
  }

  @Test
  void aNameAsSenderRaisesAnAlertAndGetsNoAnswer() throws Exception {
    Group g = site.group();
    Subscriber sender = site.mobile("ALARME");
    site.texts(sender, g.number(), "Intrusion zone 4");
    site.reads(site.mobile(g.first()), "Intrusion zone 4");
    site.texts(site.mobile(g.first()), g.number(), "OK");
    site.alertFrom("ALARME", "acknowledged");
    String query = "/api/v1/messages?direction=out&number=ALARME";
    assertThat(site.rest().all(query)).isEmpty();
  }

  @Test
  void anEmptyTextIsKeptAndTold() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    site.texts(sender, g.number(), "");
    JsonNode alert = site.alertFrom(sender.number(), "open");
    assertThat(alert.path("text").asText()).isEmpty();
    site.reads(site.mobile(g.first()), "OK " + alert.path("id").asText());
  }

  @ParameterizedTest
  @EnumSource(LongForm.class)
  void tenThousandCharactersArriveWhole(LongForm form) throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 10_000; i++) {
      text.append("Ligne ").append(i).append(" : 10 € [ok]. ");
    }
    String whole = text.substring(0, 10_000);
    assertThat(sender.texts(g.number(), whole, form, Set.of()).get(60, TimeUnit.SECONDS)).isZero();
    assertThat(site.alertFrom(sender.number(), "open").path("text").asText()).isEqualTo(whole);
    assertThat(site.reads(site.mobile(g.first()), "Ligne 9 ").text()).contains(whole);
  }

  @Test
  void emojiCutInTwoByThePartsArriveWhole() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    String text = "a" + "🔥🚒".repeat(60);
    assertThat(sender.texts(g.number(), text, LongForm.UDH8, Set.of()).get(60, TimeUnit.SECONDS))
        .isZero();
    assertThat(site.alertFrom(sender.number(), "open").path("text").asText()).isEqualTo(text);
    assertThat(site.reads(site.mobile(g.first()), "🔥").text()).contains(text);
  }

  @Test
  void aLongTextWaitsForItsMissingPart() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    String text = "Un texte en trois morceaux. ".repeat(15).trim();
    int reference = 77;
    assertThat(
            sender
                .texts(g.number(), text, LongForm.UDH16, Set.of(2), reference)
                .get(60, TimeUnit.SECONDS))
        .isZero();
    assertThat(site.alertFrom(sender.number())).isEmpty();
    sender.texts(g.number(), text, LongForm.UDH16, Set.of(1, 3), reference);
    assertThat(site.alertFrom(sender.number(), "open").path("text").asText()).isEqualTo(text);
    assertThat(site.reads(site.mobile(g.first()), "Un texte").text()).contains(text);
  }

  @Test
  void aDeliveryThatTheSmscRepeatsIsOneText() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    site.smsc().repeatDeliveries(3);
    try {
      site.texts(sender, g.number(), "Une seule fois");
    } finally {
      site.smsc().repeatDeliveries(0);
    }
    site.reads(sender, TextSetup.RECEIVED);
    site.reads(site.mobile(g.first()), "Une seule fois");
    site.texts(site.mobile(g.first()), g.number(), "OK");
    site.reads(sender, TextSetup.TAKEN);
    assertThat(sender.received()).hasSize(2);
    assertThat(site.rest().all(messagesOf(sender) + "&direction=in")).hasSize(1);
  }

  private static String messagesOf(Subscriber subscriber) {
    return "/api/v1/messages?number=" + subscriber.number().replace("+", "%2B");
  }
}
