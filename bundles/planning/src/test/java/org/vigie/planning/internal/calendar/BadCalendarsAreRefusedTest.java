package org.vigie.planning.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.runtime.SystemThreads;

@Timeout(60)
class BadCalendarsAreRefusedTest {
  private static final WebFetch.Limits SHORT =
      new WebFetch.Limits(Duration.ofSeconds(1), Duration.ofMillis(1500), 1 << 20, 3);

  private final CalendarServer server = new CalendarServer();
  private final ExecutorService threads = new SystemThreads().pool("web", 2);
  private final WebFetch fetch = new WebFetch(threads, SHORT);

  @AfterEach
  void stop() {
    server.close();
    threads.shutdownNow();
  }

  private void refused(String url, String why) {
    long begin = System.nanoTime();
    assertThatThrownBy(() -> fetch.read(url))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aGoodOneIsReadBehindARedirectToo() throws Exception {
    assertThat(new String(fetch.read(server.url("/good")), StandardCharsets.UTF_8))
        .isEqualTo(CalendarServer.GOOD);
    assertThat(fetch.read(server.url("/moved"))).isNotEmpty();
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() {
    refused(server.url("/silent"), "did not come within");
  }

  @Test
  void aServerThatDripsIsGivenUpAndStopsBeingRead() {
    refused(server.url("/drip"), "did not come within");
    // A byte each 20 ms as long as it is read: half a second of it would be 25.
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(server::rests);
  }

  @Test
  void aHundredMegabytesAreNotRead() {
    refused(server.url("/huge"), "longer than 1024 KB");
    assertThat(server.written.get()).isLessThan(50L << 20);
  }

  @Test
  void aRedirectLoopEnds() {
    refused(server.url("/loop"), "redirected more than 3 times");
    assertThat(server.asked.get()).isEqualTo(4);
  }

  @Test
  void onlyWebAddressesAreRead() {
    refused("file:///etc/hostname", "only http and https");
    refused("ftp://127.0.0.1/x", "only http and https");
    refused("http:relative", "only http and https");
    refused("not a url", "malformed");
    refused(server.url("/file"), "only http and https");
  }

  @Test
  void otherAnswersThanTwoHundredAreRefused() {
    refused(server.url("/gone"), "410");
    refused("http://127.0.0.1:1/", "");
  }
}
