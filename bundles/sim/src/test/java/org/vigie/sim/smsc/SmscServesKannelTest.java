package org.vigie.sim.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.testkit.FreePorts;

/** A gateway with twenty years in the field takes our SMSC for one. */
class SmscServesKannelTest {
  private static final String MOBILE = "+33612345601";
  private static final String SERVICE = "+33756101010";

  @TempDir private static Path folder;
  private static Smsc smsc;
  private static Kannel kannel;

  @BeforeAll
  static void bind() throws Exception {
    smsc = new Smsc(FreePorts.any());
    kannel = new Kannel(folder, smsc.port());
    await().until(() -> smsc.bound() == 1);
    await().ignoreExceptions().until(() -> kannel.sends(SERVICE, "+33699999999", "hello") == 202);
    assertThat(kannel.receipt()).isNotEmpty();
  }

  @AfterAll
  static void end() {
    kannel.close();
    smsc.close();
  }

  @BeforeEach
  void behave() {
    smsc.answers(submitted -> Answer.TAKEN);
    smsc.receipts(Receipts.DELIVERED);
    smsc.repeatDeliveries(0);
  }

  private static String delivered() throws InterruptedException {
    return kannel.receipt().getOrDefault("type", "none");
  }

  private static Text read(String number) throws InterruptedException {
    return smsc.subscriber(number).next(Duration.ofSeconds(60)).orElseThrow();
  }

  @Test
  void aShortTextArrivesAndItsReceiptComesBack() throws Exception {
    kannel.sends(SERVICE, MOBILE, "Ça coûte 10 € [net]".replace("ç", "c"));
    Text text = read(MOBILE);
    assertThat(text.text()).isEqualTo("Ça coûte 10 € [net]");
    assertThat(text.from()).isEqualTo(SERVICE);
    assertThat(delivered()).isEqualTo("1");
  }

  @Test
  void aLongTextIsPutTogether() throws Exception {
    String words = "Alerte 42 : chaudière en panne à l'école. ".repeat(10).trim();
    kannel.sends(SERVICE, "+33612345602", words);
    assertThat(read("+33612345602").text()).isEqualTo(words);
  }

  @Test
  void anEmojiArrives() throws Exception {
    kannel.sends(SERVICE, "+33612345603", "Fuite 🚿 !");
    assertThat(read("+33612345603").text()).isEqualTo("Fuite 🚿 !");
  }

  @ParameterizedTest
  @EnumSource(
      value = Receipts.Form.class,
      names = {"TEXT", "BOTH"})
  void receiptsOfBothUsualFormsAreUnderstood(Receipts.Form form) throws Exception {
    smsc.receipts(Receipts.delivered(form));
    kannel.sends(SERVICE, MOBILE, "receipt " + form);
    read(MOBILE);
    assertThat(delivered()).isEqualTo("1");
  }

  @Test
  void aNegativeReceiptIsUnderstood() throws Exception {
    smsc.receipts(Receipts.undelivered("UNDELIV", "001"));
    kannel.sends(SERVICE, MOBILE, "not for you");
    read(MOBILE);
    assertThat(delivered()).isEqualTo("2");
  }

  @Test
  void throttlingSlowsItDownAndNothingIsLost() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    smsc.answers(s -> asked.incrementAndGet() == 1 ? Answer.THROTTLED : Answer.TAKEN);
    kannel.sends(SERVICE, "+33612345604", "patience");
    assertThat(read("+33612345604").text()).isEqualTo("patience");
    assertThat(asked.get()).isEqualTo(2);
  }

  @Test
  void aPersonsTextArrivesAndIsAcknowledged() throws Exception {
    int status =
        smsc.subscriber(MOBILE).texts(SERVICE, "Panne de chaudière").get(60, TimeUnit.SECONDS);
    assertThat(status).isZero();
    Map<String, String> in = kannel.arrived("Panne de chaudière");
    assertThat(in.get("from")).isEqualTo(MOBILE);
    assertThat(in.get("to")).isEqualTo(SERVICE);
  }

  @ParameterizedTest
  @EnumSource(
      value = LongForm.class,
      names = {"UDH8", "PAYLOAD"})
  void aPersonsLongTextArrivesWhole(LongForm form) throws Exception {
    String words = "Il n'y a plus de chauffage au troisieme. ".repeat(8).trim();
    smsc.subscriber(MOBILE).texts(SERVICE, words, form, Set.of()).get(60, TimeUnit.SECONDS);
    assertThat(kannel.arrived(words)).isNotEmpty();
  }

  @Test
  void aDeliveryThatIsRepeatedArrivesTwice() throws Exception {
    smsc.repeatDeliveries(1);
    smsc.subscriber(MOBILE).texts(SERVICE, "twice").get(60, TimeUnit.SECONDS);
    assertThat(kannel.arrived("twice")).isNotEmpty();
    assertThat(kannel.arrived("twice")).isNotEmpty();
  }

  @Test
  void aDroppedConnectionIsBoundAgainAndWhatWasOwedLeaves() throws Exception {
    long before = smsc.counts().binds();
    smsc.drop();
    smsc.subscriber(MOBILE).texts(SERVICE, "still there?");
    await().until(() -> smsc.counts().binds() > before);
    assertThat(kannel.arrived("still there?")).isNotEmpty();
  }
}
