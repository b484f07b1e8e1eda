package org.vigie.gsm.internal.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.gsm.internal.testing.Script;
import org.vigie.gsm.internal.testing.TestThreads;

class AtChannelTest {
  private static final Duration SOON = Duration.ofMillis(300);

  private final Script modem = new Script();
  private final ExecutorService reader = new TestThreads().single("reader");
  private final List<String> unasked = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws IOException {
    modem.close();
    reader.shutdownNow();
  }

  private AtChannel channel() throws IOException {
    modem.start();
    Unsolicited heard =
        new Unsolicited() {
          @Override
          public void said(String line, String pdu) {
            unasked.add(pdu.isEmpty() ? line : line + "|" + pdu);
          }

          @Override
          public void lost(String cause) {
            unasked.add("lost: " + cause);
          }
        };
    AtChannel channel = new AtChannel(modem.in(), modem.out(), heard, Duration.ofSeconds(30));
    reader.execute(channel::read);
    return channel;
  }

  private AtReply ask(AtCommand command) throws IOException {
    return channel().ask(command);
  }

  @Test
  void unsolicitedCodesInTheMiddleOfAReplyDoNotBelongToIt() throws IOException {
    modem.on(
        "AT+CSQ\r", "\r\n+CMTI: \"SM\",3\r\n\r\n+CSQ: 21,99\r\n\r\n^RSSI:20\r\nRING\r\n\r\nOK\r\n");

    AtReply reply = ask(AtCommand.value("AT+CSQ"));

    assertThat(reply.ok()).isTrue();
    assertThat(reply.lines()).containsExactly("+CSQ: 21,99");
    assertThat(unasked).containsExactly("+CMTI: \"SM\",3", "^RSSI:20", "RING");
  }

  @Test
  void aMessageDeliveredInTheMiddleOfAListKeepsItsPduAndTheListItsOwn() throws IOException {
    modem.on(
        "AT+CMGL=4\r",
        "+CMGL: 1,1,,4\r\n0011\r\n+CMGL: 2,1,,4\r\n+CMT: ,24\r\nABCD\r\n0022\r\n\r\nOK\r\n");

    AtReply reply = ask(AtCommand.pdu("AT+CMGL=4"));

    assertThat(reply.lines()).containsExactly("+CMGL: 1,1,,4", "0011", "+CMGL: 2,1,,4", "0022");
    assertThat(unasked).containsExactly("+CMT: ,24|ABCD");
  }

  @Test
  void anEchoIsNoPartOfTheReply() throws IOException {
    modem.on("ATI\r", "ATI\r\r\nQuectel\r\nEC25\r\nRevision: EC25EFAR06A03M4G\r\n\r\nOK\r\n");

    assertThat(ask(AtCommand.text("ATI")).lines())
        .containsExactly("Quectel", "EC25", "Revision: EC25EFAR06A03M4G");
  }

  @Test
  void linesComeInPieces() throws IOException {
    modem.chopped().on("AT+COPS?\r", "AT+COPS?\r\r\n+COPS: 0,0,\"Orange, F\",7\r\n\r\nOK\r\n");

    assertThat(ask(AtCommand.plain("AT+COPS?")).fields())
        .containsExactly("0", "0", "Orange, F", "7");
  }

  @Test
  void noiseIsDropped() throws IOException {
    modem.on(
        "AT+CSQ\r",
        "\0\0\u00ff\u0085\u0001+CSQ\u0002: 9,\u00ff0\r\n" + "x".repeat(9_000) + "\r\n\0OK\r\n");

    assertThat(ask(AtCommand.value("AT+CSQ")).fields()).containsExactly("9", "0");
  }

  @Test
  void aMessageIsSentAfterThePromptAndItsEchoPassedOver() throws IOException {
    modem
        .chopped()
        .on("AT+CMGS=10\r", "AT+CMGS=10\r\r\n> ")
        .on("0011\u001A", "0011\r\n+CMTI: \"ME\",0\r\n\r\n+CMGS: 77\r\n\r\nOK\r\n");

    AtReply reply = ask(AtCommand.plain("AT+CMGS=10").with("0011"));

    assertThat(reply.fields()).containsExactly("77");
    assertThat(unasked).containsExactly("+CMTI: \"ME\",0");
  }

  @Test
  void nothingIsSentWhereThereIsNoPrompt() throws IOException {
    modem.on("AT+CMGS=10\r", "\r\n+CMS ERROR: 304\r\n");

    AtReply reply = ask(AtCommand.plain("AT+CMGS=10").with("0011"));

    assertThat(reply.error())
        .map(AtError::meaning)
        .contains("CMS ERROR 304: invalid PDU mode parameter");
    assertThat(modem.heard()).containsExactly("AT+CMGS=10\r");
  }

  @Test
  void aPromptThatNeverComesIsLeft() throws IOException {
    modem.on("AT+CMGS=10\r", "").on("\u001B", "");

    AtCommand command = AtCommand.plain("AT+CMGS=10").with("0011").within(SOON);

    assertThatThrownBy(() -> ask(command)).isInstanceOf(AtException.Silent.class);
    await().until(() -> modem.heard().size() == 2);
  }

  @Test
  void aLateReplyIsNotTakenForTheNextOne() throws IOException {
    modem
        .on("AT+CPIN?\r", "")
        .on("AT+CSQ\r", "+CPIN: READY\r\n\r\nOK\r\n\r\n+CSQ: 3,99\r\n\r\nOK\r\n");
    AtChannel channel = channel();

    assertThatThrownBy(() -> channel.ask(AtCommand.plain("AT+CPIN?").within(SOON)))
        .isInstanceOf(AtException.Silent.class)
        .hasMessage("no reply to AT+CPIN?");

    assertThat(channel.ask(AtCommand.value("AT+CSQ")).lines()).containsExactly("+CSQ: 3,99");
  }

  @Test
  void whatIsToldOfSilenceHoldsNoPin() throws IOException {
    AtCommand pin = AtCommand.plain("AT+CPIN=\"4711\"").within(SOON);

    assertThatThrownBy(() -> ask(pin)).hasMessage("no reply to AT+CPIN=…");
  }

  @Test
  void theCodeOfAChangedRegistrationIsNotTheAnswerToTheQuestion() throws IOException {
    modem.on("AT+CREG?\r", "+CREG: 2\r\n+CREG: 1,5\r\n\r\nOK\r\n");

    assertThat(ask(AtCommand.status("AT+CREG?")).lines()).containsExactly("+CREG: 1,5");
    assertThat(unasked).containsExactly("+CREG: 2");
  }

  @Test
  void aLineThatEndsIsLost() throws IOException {
    AtChannel channel = channel();
    modem.hangUp();

    assertThatThrownBy(() -> channel.ask(AtCommand.plain("AT")))
        .isInstanceOf(AtException.Lost.class);
    await().until(() -> unasked.contains("lost: the line was closed"));
  }

  @Test
  void aDeliveryWithoutItsPduIsForgotten() throws IOException {
    modem
        .on("AT\r", "+CMT: ,24\r\n+CMTI: \"SM\",1\r\nOK\r\n")
        .on("AT+CSQ\r", "ABCD\r\n+CSQ: 1,1\r\nOK\r\n");
    AtChannel channel = channel();
    channel.ask(AtCommand.plain("AT"));

    channel.ask(AtCommand.value("AT+CSQ"));

    assertThat(unasked).containsExactly("+CMTI: \"SM\",1", "ABCD");
  }
}
