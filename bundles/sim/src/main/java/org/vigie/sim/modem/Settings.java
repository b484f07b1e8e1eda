package org.vigie.sim.modem;

/** What a modem is told and forgets when it starts anew. Guarded by the modem. */
final class Settings {
  boolean echo = true;
  boolean pduMode;
  boolean phaseTwoPlus;
  int notify;
  int reports;
  boolean registrationCode;
  boolean fullCode;
  String selected;

  /** It tells who calls. */
  boolean clip;

  /** It tells of calls unasked: +CLCC=1, ^DSCI=1, ^CURC=1. */
  boolean callCode;

  /** It tells of calls by the list's words too: AT+QINDCFG="ccinfo". */
  boolean callInfo;

  /** It tells of keys. */
  boolean keyCode;

  /** Voice goes over the audio port. */
  boolean voicePath;

  Settings(Maker maker) {
    selected = maker.receiving;
    // SIMCom says it unasked; the others only when told to.
    fullCode = maker == Maker.SIMCOM;
    keyCode = maker == Maker.HUAWEI;
  }
}
