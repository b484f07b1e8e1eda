package org.vigie.gsm.internal.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Door;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;

class ArrivalsTest {
  private static final String CENTRE = "07913386094000F0";
  private Bench bench = with(Maker.SIMCOM, 20);

  private static Bench with(Maker maker, int room) {
    return new Bench(ModemOptions.of(maker, Bench.LINE).withRoom(room));
  }

  private Bench other(Maker maker, int room) {
    bench.close();
    bench = with(maker, room);
    return bench;
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void nothingIsDeletedBeforeItIsWrittenDown() {
    bench.up();
    bench.door().mode(Door.Mode.WAITS);
    bench.modem().receive(Bench.PHONE, "once");

    await().until(() -> bench.door().texts().size() == 1);
    long looks = bench.heard("AT+CPMS=\"SM\"");
    await().until(() -> bench.heard("AT+CPMS=\"SM\"") > looks + 2);

    assertThat(bench.modem().stored()).isEqualTo(1);
    assertThat(bench.door().texts()).containsExactly("once");
    bench.door().write();
    await().until(() -> bench.modem().stored() == 0);
    assertThat(bench.door().texts()).containsExactly("once");
  }

  @Test
  void whatCannotBeWrittenDownStaysAndComesAgain() {
    bench.up();
    bench.door().mode(Door.Mode.FAILS);
    bench.modem().receive(Bench.PHONE, "kept");
    await().until(() -> bench.door().texts().size() > 1);
    assertThat(bench.modem().stored()).isEqualTo(1);

    bench.door().mode(Door.Mode.WRITES);

    await().until(() -> bench.modem().stored() == 0);
    assertThat(bench.door().texts()).containsOnly("kept");
  }

  @Test
  void aStorageThatIsFullIsEmptiedAndTheNetworkHandsOverTheRest() {
    other(Maker.QUECTEL, 3).up();
    bench.door().mode(Door.Mode.WAITS);
    List<String> texts = IntStream.range(0, 8).mapToObj(i -> "text " + i).toList();

    texts.forEach(text -> bench.modem().receive(Bench.PHONE, text));
    await().until(() -> bench.door().texts().size() == 3);
    assertThat(bench.modem().held()).isEqualTo(5);
    bench.door().mode(Door.Mode.WRITES);
    bench.door().write();

    await().until(() -> bench.door().texts().size() == 8);
    assertThat(bench.door().texts()).containsExactlyInAnyOrderElementsOf(texts);
    await().until(() -> bench.modem().stored() == 0);
  }

  @Test
  void aStorageThatIsFullAtTheStartIsEmptied() {
    other(Maker.HUAWEI, 4);
    IntStream.range(0, 9).forEach(i -> bench.modem().receive(Bench.PHONE, "text " + i));
    assertThat(bench.modem().held()).isEqualTo(5);

    bench.up();

    await().until(() -> bench.door().texts().size() == 9);
    await().until(() -> bench.modem().stored() == 0);
  }

  @Test
  void whatIsNotToldOfIsFoundAllTheSame() {
    bench.up();

    bench.modem().store("ME", Bench.PHONE, "in silence");

    await().until(() -> bench.door().texts().equals(List.of("in silence")));
  }

  @Test
  void aCodeThatNamesAnotherStorageIsFollowedAllTheSame() {
    bench.up();
    bench.modem().store("ME", Bench.PHONE, "elsewhere");

    bench.modem().say("+CMTI: \"MT\",17");

    await().until(() -> bench.door().texts().equals(List.of("elsewhere")));
  }

  @Test
  void aFullStorageIsToldOfInEachDialect() {
    for (Maker maker : Maker.values()) {
      other(maker, 20).up();
      bench.modem().store("ME", Bench.PHONE, "full");
      String code =
          switch (maker) {
            case SIMCOM -> "+SMS FULL";
            case QUECTEL -> "+QIND: \"smsfull\",\"ME\"";
            case HUAWEI -> "^SMMEMFULL: \"ME\"";
          };

      bench.modem().say(code);

      await().until(() -> bench.door().texts().equals(List.of("full")));
    }
  }

  @Test
  void aDeliveryThatIsNotStoredIsAcknowledgedOnceItIsWrittenDown() {
    bench.up();
    bench.door().mode(Door.Mode.WAITS);

    bench.modem().receiveDirectly(Bench.PHONE, "flash");

    await().until(() -> bench.door().texts().equals(List.of("flash")));
    assertThat(bench.modem().acknowledgements()).isEmpty();
    bench.door().write();
    await().until(() -> bench.modem().acknowledgements().equals(List.of("AT+CNMA")));
  }

  @Test
  void aDeliveryThatCannotBeWrittenDownIsLeftToTheNetwork() {
    bench.up();
    bench.door().mode(Door.Mode.FAILS);

    bench.modem().receiveDirectly(Bench.PHONE, "flash");

    await().until(() -> bench.modem().acknowledgements().equals(List.of("AT+CNMA=2")));
  }

  @Test
  void aDeliveryThatNobodyKeepsIsKeptByUs() {
    other(Maker.HUAWEI, 20).up();
    bench.door().mode(Door.Mode.FAILS);
    bench.modem().receiveDirectly(Bench.PHONE, "flash");
    await().until(() -> bench.door().texts().size() > 2);

    int before = bench.door().texts().size();
    bench.door().mode(Door.Mode.WRITES);

    await().until(() -> bench.door().texts().size() > before);
    assertThat(bench.modem().acknowledgements()).isEmpty();
  }

  @Test
  void notificationsAreTurnedOnAgainAfterAMissedAcknowledgement() {
    bench.up();
    long before = bench.heard("AT+CNMI=2,1,0,2,0");
    bench.modem().failNext("AT+CNMA", "+CMS ERROR: 340");

    bench.modem().receiveDirectly(Bench.PHONE, "late");

    await().until(() -> bench.heard("AT+CNMI=2,1,0,2,0") > before);
  }

  @Test
  void aMessageThatIsNotDeletedIsNotPassedOnTwice() {
    bench.up();
    bench.modem().failNext("AT+CMGD", "+CMS ERROR: 320");

    bench.modem().receive(Bench.PHONE, "once");

    await().until(() -> bench.modem().stored() == 0);
    assertThat(bench.heard("AT+CMGD=0")).isGreaterThan(1);
    assertThat(bench.door().texts()).containsExactly("once");
  }

  @Test
  void aMessageIsNotPassedOnTwiceByALineThatWasLostBeforeItsDeletion() {
    bench.up();
    bench.door().mode(Door.Mode.WAITS);
    bench.modem().receive(Bench.PHONE, "once");
    await().until(() -> bench.door().texts().size() == 1);

    bench.modem().unplug();
    bench.door().write();
    bench.modem().plugIn();
    bench.door().mode(Door.Mode.WRITES);

    await().until(() -> bench.modem().stored() == 0);
    assertThat(bench.door().texts()).containsExactly("once");
  }

  @Test
  void partsThatMakeNoSenseAreWholeMessages() {
    bench.up();
    String header = "44" + "0B913316325476F8" + "0008" + "62112221100040";

    bench.modem().receivePdu(CENTRE + header + "08" + "0500032A0203" + "0041");
    bench.modem().receivePdu(CENTRE + header + "08" + "0500032A0000" + "0042");

    await().until(() -> bench.door().texts().equals(List.of("A", "B")));
    assertThat(bench.door().segments()).allMatch(s -> s.part().isEmpty());
  }

  @Test
  void whatCannotBeReadIsPassedOnAsItIs() {
    bench.up();

    bench.modem().receivePdu(CENTRE + "0499");

    await().until(() -> bench.door().texts().equals(List.of("[?] " + CENTRE + "0499")));
    await().until(() -> bench.modem().stored() == 0);
  }

  @Test
  void aHundredTextsInABurstAllArriveOnce() {
    bench.up();
    List<String> texts = IntStream.range(0, 100).mapToObj(i -> "text " + i).toList();

    texts.forEach(text -> bench.modem().receive(Bench.PHONE, text));

    await().until(() -> bench.door().texts().size() >= 100);
    await().until(() -> bench.modem().stored() == 0);
    assertThat(bench.door().texts()).containsExactlyInAnyOrderElementsOf(texts);
  }
}
