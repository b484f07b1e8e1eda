package org.vigie.smpp.internal.pdu;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an SMSC's command_status means for a message (SMPP 3.4, 5.1.3; from 0x100 on SMPP 5.0). */
public final class Status {
  /** No error. */
  public static final int OK = 0;

  public static final int INVALID_MESSAGE_LENGTH = 0x01;
  public static final int INVALID_COMMAND_LENGTH = 0x02;
  public static final int INVALID_COMMAND = 0x03;
  public static final int NOT_BOUND = 0x04;
  public static final int SYSTEM_ERROR = 0x08;
  public static final int QUEUE_FULL = 0x14;
  public static final int THROTTLED = 0x58;

  /** « ESME Receiver Temporary App Error Code »: the SMSC keeps the message and tries again. */
  public static final int TEMPORARY_APPLICATION_ERROR = 0x64;

  private static final String NO_NAME = "code of the SMSC's own";
  private static final Map<Integer, Meaning> KNOWN = new TreeMap<>();

  private Status() {}

  /** What is to be done about a message. */
  public enum Kind {
    /** The message will never pass here: the next route. */
    PERMANENT,
    /** The whole session slows down, and tries the message again. */
    SLOW_DOWN,
    /** Perhaps later. */
    TEMPORARY
  }

  private record Meaning(String name, Kind kind) {}

  static {
    // What will never work for this message on this route.
    permanent(0x01, "ESME_RINVMSGLEN"); // 5.2.18: message length
    permanent(0x02, "ESME_RINVCMDLEN"); // 5.1.1: command length
    permanent(0x06, "ESME_RINVPRTFLG"); // 5.2.14: priority
    permanent(0x07, "ESME_RINVREGDLVFLG"); // 5.2.17: registered_delivery
    permanent(0x0A, "ESME_RINVSRCADR"); // 5.2.8: source address
    permanent(0x0B, "ESME_RINVDSTADR"); // 5.2.9: destination address
    permanent(0x15, "ESME_RINVSERTYP"); // 5.2.11: service type
    permanent(0x33, "ESME_RINVNUMDESTS"); // 5.2.24: number of destinations
    permanent(0x34, "ESME_RINVDLNAME"); // 5.2.27: distribution list
    permanent(0x40, "ESME_RINVDESTFLAG"); // 5.2.25: destination flag
    permanent(0x42, "ESME_RINVSUBREP"); // 5.2.18: replace if present
    permanent(0x43, "ESME_RINVESMCLASS"); // 5.2.12: esm_class
    permanent(0x44, "ESME_RCNTSUBDL"); // 5.2.27: distribution list
    permanent(0x48, "ESME_RINVSRCTON"); // 5.2.5: source type of number
    permanent(0x49, "ESME_RINVSRCNPI"); // 5.2.6: source numbering plan
    permanent(0x50, "ESME_RINVDSTTON"); // 5.2.5: destination type of number
    permanent(0x51, "ESME_RINVDSTNPI"); // 5.2.6: destination numbering plan
    permanent(0x54, "ESME_RINVREPFLAG"); // 5.2.18: replace if present
    permanent(0x61, "ESME_RINVSCHED"); // 5.2.15: scheduled delivery time
    permanent(0x62, "ESME_RINVEXPIRY"); // 5.2.16: validity period
    permanent(0x63, "ESME_RINVDFTMSGID"); // 5.2.20: predefined message
    permanent(0x65, "ESME_RX_P_APPN"); // permanent application error
    permanent(0x66, "ESME_RX_R_APPN"); // refused by the application
    permanent(0xC0, "ESME_RINVOPTPARSTREAM"); // 3.2.4.1: optional part of the PDU
    permanent(0xC1, "ESME_ROPTPARNOTALLWD"); // 5.3: optional parameter not allowed
    permanent(0xC2, "ESME_RINVPARLEN"); // 5.3: parameter length
    permanent(0xC3, "ESME_RMISSINGOPTPARAM"); // 5.3: missing parameter
    permanent(0xC4, "ESME_RINVOPTPARAMVAL"); // 5.3: parameter value
    permanent(0x0100, "ESME_RSERTYPUNAUTH"); // SMPP 5.0, 4.7.6: not authorised
    permanent(0x0101, "ESME_RPROHIBITED"); // SMPP 5.0: operation prohibited
    permanent(0x0103, "ESME_RSERTYPDENIED"); // SMPP 5.0: service denied
    permanent(0x0104, "ESME_RINVDCS"); // SMPP 5.0: data_coding
    permanent(0x0105, "ESME_RINVSRCADDRSUBUNIT"); // SMPP 5.0
    permanent(0x0106, "ESME_RINVDSTADDRSUBUNIT"); // SMPP 5.0
    slowDown(QUEUE_FULL, "ESME_RMSGQFUL");
    slowDown(THROTTLED, "ESME_RTHROTTLED");
    temporary(0x03, "ESME_RINVCMDID");
    temporary(NOT_BOUND, "ESME_RINVBNDSTS");
    temporary(0x05, "ESME_RALYBND");
    temporary(SYSTEM_ERROR, "ESME_RSYSERR");
    temporary(0x0C, "ESME_RINVMSGID");
    temporary(0x0D, "ESME_RBINDFAIL");
    temporary(0x0E, "ESME_RINVPASWD");
    temporary(0x0F, "ESME_RINVSYSID");
    temporary(0x11, "ESME_RCANCELFAIL");
    temporary(0x13, "ESME_RREPLACEFAIL");
    temporary(0x45, "ESME_RSUBMITFAIL");
    temporary(0x53, "ESME_RINVSYSTYP");
    temporary(0x55, "ESME_RINVNUMMSGS");
    temporary(TEMPORARY_APPLICATION_ERROR, "ESME_RX_T_APPN");
    temporary(0x67, "ESME_RQUERYFAIL");
    temporary(0xFE, "ESME_RDELIVERYFAILURE");
    temporary(0xFF, "ESME_RUNKNOWNERR");
    temporary(0x0102, "ESME_RSERTYPUNAVAIL");
  }

  private static void permanent(int code, String name) {
    KNOWN.put(code, new Meaning(name, Kind.PERMANENT));
  }

  private static void slowDown(int code, String name) {
    KNOWN.put(code, new Meaning(name, Kind.SLOW_DOWN));
  }

  private static void temporary(int code, String name) {
    KNOWN.put(code, new Meaning(name, Kind.TEMPORARY));
  }

  /** Codes that the standard does not know (vendors' own are 0x400 to 0x4FF) are temporary. */
  public static Kind kind(int status) {
    Meaning meaning = KNOWN.get(status);
    return meaning == null ? Kind.TEMPORARY : meaning.kind();
  }

  /** Name and code: {@code ESME_RINVDSTADR (0x0000000B)}. */
  public static String text(int status) {
    Meaning meaning = KNOWN.get(status);
    String name = meaning == null ? NO_NAME : meaning.name();
    return String.format(Locale.ROOT, "%s (0x%08X)", name, status);
  }
}
