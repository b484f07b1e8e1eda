package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;
import org.vigie.sim.carrier.Leg;
import org.vigie.testkit.FreePorts;

/** A message that a caller leaves is told by mail, also where the mail server comes up later. */
class MailIT {
  private static final String FILE = "org.vigie.mail.cfg";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Site site = Site.shared();
  private final int port = FreePorts.any();
  private final Inbox inbox = new Inbox();
  private final SMTPServer server =
      SMTPServer.port(port)
          .bindAddress(InetAddress.getLoopbackAddress())
          .simpleMessageListener(inbox)
          .build();

  /** What arrives, as « address: text ». */
  private static final class Inbox implements SimpleMessageListener {
    private final List<String> mails = new CopyOnWriteArrayList<>();

    @Override
    public boolean accept(String from, String recipient) {
      return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
      String text = new String(data.readAllBytes(), StandardCharsets.US_ASCII);
      // RFC 2045, 6.7: a soft line break.
      mails.add(recipient + ": " + text.replace("=\r\n", ""));
    }
  }

  @BeforeEach
  void configure() throws IOException {
    site.appliance()
        .configure(
            FILE,
            List.of(
                "host = 127.0.0.1",
                "port = " + port,
                "security = none",
                "from = Vigie <vigie@example.com>"));
    awaitHealth("mails leave by 127.0.0.1:" + port);
  }

  @AfterEach
  void takeAway() throws IOException {
    server.stop();
    Files.delete(site.appliance().home().resolve("etc").resolve(FILE));
    awaitHealth("off: there is no etc/org.vigie.mail.cfg");
  }

  private void awaitHealth(String text) {
    await(text).atMost(PATIENCE).until(() -> site.rest().text("/api/v1/health").contains(text));
  }

  @Test
  void withALinkThatGivesTheMessage(@TempDir Path folder) throws Exception {
    String number = Site.newCaller();
    leavesAMessage(number);
    awaitHealth("nobody listens there");
    server.start();
    await("a mail").atMost(PATIENCE).until(() -> !inbox.mails.isEmpty());
    awaitHealth("mails leave by 127.0.0.1:" + port);
    assertThat(inbox.mails).hasSize(1);
    String mail = inbox.mails.get(0);
    assertThat(mail)
        .startsWith("chloe@example.com: ")
        .contains("Subject: Courriel : message vocal");
    Matcher link = Pattern.compile("https://vigie\\.example(/api/v1/calls/\\S+)").matcher(mail);
    assertThat(link.find()).as(mail).isTrue();
    Path heard = folder.resolve("heard.wav");
    assertThat(site.rest().download(link.group(1), heard)).isEqualTo(200);
    Baresip.isMostly(heard, 440, 1000);
  }

  private void leavesAMessage(String number) throws Exception {
    Leg caller = site.carrier().call(number, Setups.MAILED);
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    caller.audio().play(440);
    String id = site.idOf(number);
    String trace = "/api/v1/calls/" + id + "/trace";
    await().atMost(PATIENCE).until(() -> site.rest().text(trace).contains("VoicemailStarted"));
    long before = caller.audio().hearing().heard();
    await().atMost(PATIENCE).until(() -> caller.audio().hearing().heard() - before > 24_000);
    caller.hangUp();
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("voicemail");
  }
}
