package org.vigie.api.planning;

/** How far a swap has come. */
public enum SwapState {
  REQUESTED("requested"),
  ACCEPTED("accepted"),
  DECLINED("declined"),
  CANCELLED("cancelled"),
  EXPIRED("expired");

  private final String code;

  SwapState(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
