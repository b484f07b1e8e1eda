package org.vigie.sip.internal.refresh;

import java.util.Locale;
import java.util.Optional;
import javax.sip.header.Header;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.sip.internal.stack.OptionTags;
import org.vigie.sip.internal.stack.Sip;

/**
 * What two sides agreed on: who shows how often that a dialog is still alive.
 *
 * @param seconds the session is over that long after the last sign
 * @param ours we give the signs; else the peer
 */
public record SessionTimer(int seconds, boolean ours) {
  /** RFC 4028, 5: what may be asked for at the least. */
  public static final int LEAST = 90;

  /** RFC 4028, 4: what is recommended. */
  public static final int STANDARD = 1800;

  public static final int TOO_BRIEF = 422;

  private static final String EXPIRES = "Session-Expires";
  private static final String MINIMUM = "Min-SE";
  private static final int LONGEST = 86_400;

  /** What the answer to a request of ours settled; empty where it settled nothing. */
  public static Optional<SessionTimer> settledBy(Response response) {
    return seconds(response, EXPIRES)
        .map(seconds -> new SessionTimer(seconds, !"uas".equals(refresher(response))));
  }

  /** What we settle for a request of the peer's; empty where it asks for nothing. */
  public static Optional<SessionTimer> askedBy(Request request) {
    boolean able = OptionTags.supports(request, OptionTags.TIMER);
    return seconds(request, EXPIRES)
        .map(seconds -> new SessionTimer(seconds, !able || "uas".equals(refresher(request))));
  }

  /** Whether a request may be refused with 422: a peer without timers would not understand. */
  public static boolean isTooBrief(Request request) {
    return OptionTags.supports(request, OptionTags.TIMER)
        && seconds(request, EXPIRES).filter(seconds -> seconds < LEAST).isPresent();
  }

  /** What a 422 asks for. */
  public static int minimum(Response response) {
    return seconds(response, MINIMUM).orElse(0);
  }

  /** Says on a response what was settled for its request. */
  public void sayOn(Response response) {
    String who = ours ? "uas" : "uac";
    response.setHeader(Sip.header(EXPIRES, seconds + ";refresher=" + who));
    if (!ours) {
      response.addHeader(Sip.header("Require", OptionTags.TIMER));
    }
  }

  /** The header of a first request, which leaves open who refreshes. */
  public static Header asking(int seconds) {
    return Sip.header(EXPIRES, Integer.toString(seconds));
  }

  /** The header of a sign of life, which leaves things as they are. */
  public Header again() {
    return Sip.header(EXPIRES, seconds + ";refresher=uac");
  }

  public static Header least(int seconds) {
    return Sip.header(MINIMUM, Integer.toString(seconds));
  }

  /** When the next sign is due, in nanoseconds after the last (RFC 4028, 10). */
  public long refreshNanos() {
    return seconds * 500_000_000L;
  }

  /** When the session is over, in nanoseconds after the last sign (RFC 4028, 10). */
  public long expiryNanos() {
    return (seconds - Math.min(32, seconds / 3)) * 1_000_000_000L;
  }

  private static Optional<Integer> seconds(Message message, String name) {
    return Optional.ofNullable(message.getHeader(name))
        .map(header -> Sip.value(header).split("[^0-9]", 2)[0])
        .filter(text -> !text.isEmpty() && text.length() < 10)
        .map(Integer::valueOf)
        .filter(seconds -> seconds > 0)
        .map(seconds -> Math.min(seconds, LONGEST));
  }

  private static String refresher(Message message) {
    Header header = message.getHeader(EXPIRES);
    String value = header == null ? "" : Sip.value(header).toLowerCase(Locale.ROOT);
    int at = value.replace(" ", "").indexOf("refresher=");
    return at < 0
        ? ""
        : value.replace(" ", "").substring(at + "refresher=".length()).split("[^a-z]", 2)[0];
  }
}
