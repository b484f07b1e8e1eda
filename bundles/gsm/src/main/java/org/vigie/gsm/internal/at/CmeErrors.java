package org.vigie.gsm.internal.at;

import java.util.OptionalInt;

/** What +CME ERROR codes mean (3GPP TS 27.007, 9.2). */
final class CmeErrors {
  private static final CodeTable TABLE = new CodeTable();

  static {
    general();
    network();
  }

  private CmeErrors() {}

  private static void general() {
    TABLE
        .add(0, "phone failure")
        .add(1, "no connection to phone")
        .add(2, "phone-adaptor link reserved")
        .add(3, "operation not allowed")
        .add(4, "operation not supported")
        .add(5, "PH-SIM PIN required")
        .add(6, "PH-FSIM PIN required")
        .add(7, "PH-FSIM PUK required")
        .add(10, "SIM not inserted")
        .add(11, "SIM PIN required")
        .add(12, "SIM PUK required")
        .add(13, "SIM failure")
        .add(14, "SIM busy")
        .add(15, "SIM wrong")
        .add(16, "incorrect password")
        .add(17, "SIM PIN2 required")
        .add(18, "SIM PUK2 required")
        .add(20, "memory full")
        .add(21, "invalid index")
        .add(22, "not found")
        .add(23, "memory failure")
        .add(24, "text string too long")
        .add(25, "invalid characters in text string")
        .add(26, "dial string too long")
        .add(27, "invalid characters in dial string");
  }

  private static void network() {
    TABLE
        .add(30, "no network service")
        .add(31, "network timeout")
        .add(32, "network not allowed - emergency calls only")
        .add(40, "network personalization PIN required")
        .add(41, "network personalization PUK required")
        .add(42, "network subset personalization PIN required")
        .add(43, "network subset personalization PUK required")
        .add(44, "service provider personalization PIN required")
        .add(45, "service provider personalization PUK required")
        .add(46, "corporate personalization PIN required")
        .add(47, "corporate personalization PUK required")
        .add(48, "hidden key required")
        .add(50, "incorrect parameters")
        .add(51, "command implemented but currently disabled")
        .add(52, "command aborted by user")
        .add(100, "unknown")
        .add(103, "illegal MS")
        .add(106, "illegal ME")
        .add(107, "GPRS services not allowed")
        .add(111, "PLMN not allowed")
        .add(112, "location area not allowed")
        .add(113, "roaming not allowed in this location area")
        .add(515, "please wait, starting or busy with another command");
  }

  static String meaning(int code) {
    return TABLE.meaning(code, "a code of the maker's own");
  }

  static OptionalInt code(String words) {
    return TABLE.code(words);
  }
}
