package org.vigie.media.internal.tones;

/**
 * Knows which key's tones a leg was just sent, so that their echo is not taken for a press of that
 * leg's own. Not thread-safe.
 */
public final class EchoGuard {
  private static final long ECHO_NANOS = 1_000_000_000L;

  private char key = KeyTones.NONE;
  private long at;

  /** Tones of a key go out to the leg. */
  public void sent(char sentKey, long now) {
    key = sentKey;
    at = now;
  }

  /** Says whether tones that come from the leg may be an echo. */
  public boolean isEcho(char heard, long now) {
    return heard == key && now - at < ECHO_NANOS;
  }
}
