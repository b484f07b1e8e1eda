package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Leg;

/** A person calls a customer, who sees the line's number. */
class CallBackIT {
  private static final String LINE = VoiceSite.CALL_BACK;
  private static Site site;

  @BeforeAll
  static void boot() {
    site = VoiceSite.shared().phones(VoiceSite.ALICE, VoiceSite.BRUNO);
  }

  private static void says(Leg caller, String event, String number) {
    VoiceSite.trace(number, event);
    VoiceSite.awaitSound(caller);
  }

  private static Leg customerRung(String customer) {
    Leg rung = site.rung(customer);
    assertThat(rung.display()).contains(LINE.substring(3));
    return rung;
  }

  @Test
  void aKnownNumberDialsTheCustomerAtOnce() throws Exception {
    String customer = Site.newCaller();
    site.phones(customer);
    Leg bruno = VoiceSite.call(VoiceSite.BRUNO, LINE);
    says(bruno, "PersonKnown", VoiceSite.BRUNO);
    VoiceSite.dial(bruno, "0" + customer.substring(3) + "#");
    Leg rung = customerRung(customer);
    rung.ring();
    rung.answer();
    rung.audio().play(1000);
    VoiceSite.awaitTone(bruno, 1000);
    bruno.audio().play(440);
    VoiceSite.awaitTone(rung, 440);
    rung.hangUp();
    bruno.hangUp();
    JsonNode record = site.verdictOf(VoiceSite.BRUNO);
    assertThat(record.path("attempts").findValuesAsText("number")).containsExactly(customer);
    assertThat(record.path("missed").asBoolean()).isFalse();
  }

  @Test
  void anEmergencyNumberIsRefusedAndAnotherMayBeDialled() throws Exception {
    String customer = Site.newCaller();
    site.phones(customer);
    Leg alice = VoiceSite.call(VoiceSite.ALICE, LINE);
    says(alice, "PersonKnown", VoiceSite.ALICE);
    VoiceSite.dial(alice, "112#");
    says(alice, "NumberRefused", VoiceSite.ALICE);
    VoiceSite.dial(alice, "0" + customer.substring(3) + "#");
    Leg rung = customerRung(customer);
    rung.reject(486);
    alice.hangUp();
    site.verdictOf(VoiceSite.ALICE);
  }

  @Test
  void aStrangerNeedsAPinAndIsLockedOutAfterThreeWrongOnes() throws Exception {
    String stranger = Site.newCaller();
    Leg first = VoiceSite.call(stranger, LINE);
    for (int i = 1; i <= 3; i++) {
      VoiceSite.awaitSound(first);
      VoiceSite.dial(first, "000" + i + "#");
      awaitPins(stranger, i);
    }
    VoiceSite.ended(first);
    site.verdictOf(stranger);
    Leg again = site.carrier().call(stranger, LINE);
    VoiceSite.dial(again, "4821#");
    VoiceSite.ended(again);
    String newest =
        site.rest().get("/api/v1/calls?line=rappel").path("items").path(0).path("id").asText();
    assertThat(site.rest().text("/api/v1/calls/" + newest + "/trace"))
        .doesNotContain("PersonKnown");
  }

  private static void awaitPins(String stranger, int count) {
    String id = site.idOf(stranger);
    await()
        .until(
            () ->
                site.rest().text("/api/v1/calls/" + id + "/trace").split("PinRefused", -1).length
                        - 1
                    >= count);
  }

  @Test
  void thePinOfAPersonOpensTheLineFromAnyTelephone() throws Exception {
    String customer = Site.newCaller();
    site.phones(customer);
    String stranger = Site.newCaller();
    Leg caller = VoiceSite.call(stranger, LINE);
    VoiceSite.awaitSound(caller);
    VoiceSite.dial(caller, "4821#");
    says(caller, "PersonKnown", stranger);
    VoiceSite.dial(caller, "0" + customer.substring(3) + "#");
    customerRung(customer).answer();
    caller.hangUp();
    site.verdictOf(stranger);
  }

  @Test
  void aClickRingsThePersonFirstAndThenTheCustomer() throws Exception {
    String customer = Site.newCaller();
    site.phones(customer);
    Door door = VoiceSite.door();
    Door.Reply placed =
        door.post("/calls", "{'line': 'rappel', 'person': 'bruno', 'to': '" + customer + "'}");
    assertThat(placed.status()).as(placed.text()).isEqualTo(202);
    Leg bruno = VoiceSite.accepts(VoiceSite.BRUNO);
    Leg rung = customerRung(customer);
    rung.answer();
    rung.audio().play(1000);
    VoiceSite.awaitTone(bruno, 1000);
    rung.hangUp();
    VoiceSite.ended(bruno);
    String id = placed.json().path("id").asText();
    await()
        .until(() -> door.get("/calls/" + id).json().path("verdict").asText(), "answered"::equals);
    assertThat(door.post("/calls", "{'line': 'rappel', 'person': 'bruno', 'to': '15'}").status())
        .isEqualTo(422);
    assertThat(
            door.post("/calls", "{'line': 'rien', 'person': 'bruno', 'to': '0472000009'}").status())
        .isEqualTo(422);
  }
}
