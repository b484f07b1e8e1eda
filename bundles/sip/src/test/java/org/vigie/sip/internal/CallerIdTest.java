package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.call.Invitation;
import org.vigie.api.number.PhoneNumber;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

class CallerIdTest {
  private static final PhoneNumber MOBILE_LINE = new PhoneNumber("+33612000000");
  private static final PhoneNumber FIXED_CALLER = new PhoneNumber("+33145678901");
  private static final PhoneNumber MOBILE_CALLER = new PhoneNumber("+33698765432");

  private final Appliance appliance = new Appliance();
  private final Phone phone = new Phone(appliance.port());

  @AfterEach
  void close() {
    phone.close();
    appliance.close();
  }

  private Text invite(Map<String, String> config, CallerIdentity identity) {
    Dial plain = appliance.dial();
    appliance
        .trunk("gw", phone.port(), config)
        .dial(new Dial(plain.leg(), Appliance.PERSON, identity));
    return phone.expect("INVITE");
  }

  private static CallerIdentity identity(PhoneNumber dialled, Optional<PhoneNumber> caller) {
    return new CallerIdentity(dialled, List.of(MOBILE_LINE, Appliance.LINE), caller);
  }

  @Test
  void theLineIsShownAndAMobileNumberOfItNever() {
    Text invite = invite(Map.of(), identity(MOBILE_LINE, Optional.of(FIXED_CALLER)));

    assertThat(invite.header("From")).contains("sip:+33972101010@");
    assertThat(invite.header("P-Asserted-Identity")).contains("sip:+33972101010@");
    assertThat(invite.raw()).doesNotContain("612000000").doesNotContain("145678901");
  }

  @Test
  void theCallerIsShownWithTheLineAsDiverting() {
    Text invite =
        invite(Map.of("callerId", "caller"), identity(Appliance.LINE, Optional.of(FIXED_CALLER)));

    assertThat(invite.header("From")).contains("sip:+33145678901@");
    assertThat(invite.header("P-Asserted-Identity")).contains("sip:+33145678901@");
    assertThat(invite.header("Diversion")).contains("sip:+33972101010@").contains("reason=");
    assertThat(invite.header("History-Info"))
        .matches(
            "<sip:\\+33972101010@.*>;index=1, <sip:\\+33612345601@.*;cause=302>;index=1.1;mp=1");
  }

  @Test
  void aMobileCallerIsNotShown() {
    Text invite =
        invite(Map.of("callerId", "caller"), identity(Appliance.LINE, Optional.of(MOBILE_CALLER)));

    assertThat(invite.header("From")).contains("sip:+33972101010@");
    assertThat(invite.header("Diversion")).isEmpty();
    assertThat(invite.header("History-Info")).isEmpty();
    assertThat(invite.raw()).doesNotContain("698765432");
  }

  @Test
  void aWithheldCallerIsNotShown() {
    Text invite = invite(Map.of("callerId", "caller"), identity(Appliance.LINE, Optional.empty()));

    assertThat(invite.header("From")).contains("sip:+33972101010@");
  }

  @Test
  void aFixedNumberIsShown() {
    Text invite =
        invite(
            Map.of("callerId", "0145000000", "numberFormat", "national"),
            identity(Appliance.LINE, Optional.of(FIXED_CALLER)));

    assertThat(invite.header("From")).contains("sip:0145000000@");
  }

  @Test
  void withoutANumberThatMayBeShownItIsAnonymous() {
    Text invite =
        invite(
            Map.of(),
            new CallerIdentity(MOBILE_LINE, List.of(MOBILE_LINE), Optional.of(MOBILE_CALLER)));

    assertThat(invite.header("From")).contains("anonymous@anonymous.invalid");
    assertThat(invite.header("Privacy")).isEqualTo("id");
    assertThat(invite.header("P-Asserted-Identity")).isEmpty();
  }

  private Text automated(Map<String, String> config) {
    Dial plain = appliance.dial();
    CallerIdentity identity = identity(MOBILE_LINE, Optional.empty());
    appliance
        .trunk("gw", phone.port(), config)
        .dial(new Dial(plain.leg(), Appliance.PERSON, identity, true));
    return phone.expect("INVITE");
  }

  @ParameterizedTest
  @CsvSource({
    "caller, '', +33972101010",
    "0145000000, '', +33145000000",
    "0145000000, line, +33972101010",
    "line, 0145000001, +33145000001"
  })
  void aCallOfTheAppliancesOwnHasItsOwnSetting(
      String callerId, String automatedCallerId, String shown) {
    Text invite = automated(Map.of("callerId", callerId, "automatedCallerId", automatedCallerId));

    assertThat(invite.header("From")).contains("sip:" + shown + "@");
    assertThat(invite.header("P-Asserted-Identity")).contains("sip:" + shown + "@");
  }

  @ParameterizedTest
  @CsvSource({
    "caller, '', ''",
    "0145000000, '', +33145000000",
    "0145000000, line, ''",
    "line, 0145000001, +33145000001"
  })
  void theTrunkTellsWhichNumberThatIsWhereItIsNotTheLines(
      String callerId, String automatedCallerId, String told) {
    Map<String, String> config =
        Map.of("callerId", callerId, "automatedCallerId", automatedCallerId);

    assertThat(
            appliance.trunk("gw", phone.port(), config).automatedCallerId().map(PhoneNumber::e164))
        .isEqualTo(Optional.of(told).filter(number -> !number.isEmpty()));
  }

  @Test
  void aCallThatSomebodyPlacedDoesNotFollowIt() {
    Text invite =
        invite(
            Map.of("automatedCallerId", "0145000001"),
            identity(Appliance.LINE, Optional.of(FIXED_CALLER)));

    assertThat(invite.header("From")).contains("sip:+33972101010@");
  }

  @ParameterizedTest
  @CsvSource({
    "e164, +33612345601",
    "international, 0033612345601",
    "national, 0612345601",
    "plain, 33612345601"
  })
  void theNumberIsWrittenAsTheTrunkWantsIt(String format, String number) {
    Text invite =
        invite(Map.of("numberFormat", format), identity(Appliance.LINE, Optional.empty()));

    assertThat(invite.uri()).startsWith("sip:" + number + "@");
  }

  private Invitation offered(String extra) {
    appliance.trunk("gw", phone.port(), Map.of());
    phone.send(new Caller(phone, appliance.port()).invite(Sdp.alaw(40_000), extra));
    return appliance.core().next(IncomingCall.class).invitation();
  }

  @Test
  void theAssertedIdentityCountsAndPrivacyWithholdsIt() {
    Invitation invitation =
        offered("P-Asserted-Identity: <sip:0145678901@carrier>\r\nPrivacy: id\r\n");

    assertThat(invitation.caller()).contains(FIXED_CALLER);
    assertThat(invitation.withheld()).isTrue();
  }

  @Test
  void whatPrivacySaysOtherwiseWithholdsNothing() {
    Invitation invitation = offered("P-Asserted-Identity: <tel:+33145678901>\r\nPrivacy: none\r\n");

    assertThat(invitation.caller()).contains(FIXED_CALLER);
    assertThat(invitation.withheld()).isFalse();
  }

  @Test
  void diversionsAreKeptAndTheLastOneIsACandidate() {
    Invitation invitation =
        offered(
            "P-Called-Party-ID: <sip:0033972101011@carrier>\r\n"
                + "Diversion: <sip:0143000001@old>;reason=unconditional\r\n"
                + "History-Info: <sip:0143000001@old>;index=1\r\n");

    assertThat(invitation.called())
        .extracting(PhoneNumber::e164)
        .containsExactly("+33972101010", "+33972101011", "+33143000001");
    assertThat(invitation.diversion())
        .containsExactly(
            "<sip:0143000001@old>;reason=unconditional", "<sip:0143000001@old>;index=1");
  }
}
