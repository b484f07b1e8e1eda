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

@Timeout(120)
class BadCalendarsAreRefusedTest {
  private final CalendarServer server = new CalendarServer();
  private final ExecutorService threads = new SystemThreads().pool("web", 2);
  private final WebFetch fetch = within(Duration.ofSeconds(50));

  private WebFetch within(Duration whole) {
    return new WebFetch(threads, new WebFetch.Limits(Duration.ofSeconds(20), whole, 1 << 20, 3));
  }

  @AfterEach
  void stop() {
    server.close();
    threads.shutdownNow();
  }

  private void refused(String url, String why) {
    refused(fetch, url, why);
  }

  /** Only where it is to be too slow is little time given: a busy machine is slow, too. */
  private void tooSlow(String url) {
    refused(within(Duration.ofMillis(1500)), url, "did not come within");
  }

  private static void refused(WebFetch by, String url, String why) {
    assertThatThrownBy(() -> by.read(url))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aGoodOneIsReadBehindARedirectToo() throws Exception {
    assertThat(new String(fetch.read(server.url("/good")), StandardCharsets.UTF_8))
        .isEqualTo(CalendarServer.GOOD);
    assertThat(fetch.read(server.url("/moved"))).isNotEmpty();
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() {
    tooSlow(server.url("/silent"));
  }

  @Test
  void aServerThatDripsIsGivenUpAndStopsBeingRead() {
    tooSlow(server.url("/drip"));
    // A byte each 20 ms as long as it is read: half a second of it would be 25.
    Awaitility.await().until(server::rests);
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
