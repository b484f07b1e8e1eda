package org.vigie.sim.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.vigie.sim.modem.SimCall.State;

/** What modems of each make say of calls. */
final class CallWords {
  private static final Map<Integer, String> CAUSES =
      Map.of(
          1, "Unassigned (unallocated) number",
          16, "Normal call clearing",
          17, "User busy",
          18, "No user responding",
          19, "User alerting, no answer",
          21, "Call rejected",
          34, "No circuit/channel available",
          38, "Network out of order");
  private static final Map<Maker, List<String>> KNOWN =
      Map.of(
          Maker.SIMCOM,
          List.of("AT+CLCC=1", "AT+DDET=1", "AT+CPCMFRM=0", "AT+CPCMREG="),
          Maker.QUECTEL,
          List.of(
              "AT^DSCI=1", "AT+QINDCFG=\"ccinfo\"", "AT+QTONEDET=1", "AT+QGPSCFG=", "AT+QPCMV="),
          Maker.HUAWEI,
          List.of("AT^CVOICE=0", "AT^DDSETEX=2"));

  private final Maker maker;

  CallWords(Maker maker) {
    this.maker = maker;
  }

  /** Whether it is one of its commands. */
  boolean knows(String command) {
    return KNOWN.getOrDefault(maker, List.of()).stream().anyMatch(command::startsWith);
  }

  /** The question for its voice, with what it answers. */
  OptionalInt ability(String command) {
    String asked =
        switch (maker) {
          case SIMCOM -> "AT+CPCMREG?";
          case QUECTEL -> "AT+QPCMV?";
          case HUAWEI -> "AT^CVOICE?";
        };
    return command.equals(asked) ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** Whether its voice path outlives a call, until it is told to take it down. */
  boolean keepsVoicePath() {
    return maker != Maker.HUAWEI;
  }

  /** A change of a call, unasked. */
  List<String> progress(SimCall call) {
    return switch (maker) {
      case SIMCOM -> simcom(call);
      case QUECTEL -> quectel(call);
      case HUAWEI -> huawei(call);
    };
  }

  private static List<String> simcom(SimCall call) {
    List<String> lines = new ArrayList<>();
    if (call.state() == State.ACTIVE) {
      lines.add("VOICE CALL: BEGIN");
    }
    lines.add(call.state() == State.OVER ? clcc(call, 6) : clcc(call, stat(call)));
    return lines;
  }

  private static List<String> quectel(SimCall call) {
    int state =
        switch (call.state()) {
          case DIALLED -> 2;
          case RINGING -> call.incoming() ? 4 : 7;
          case ACTIVE -> 3;
          case OVER -> 6;
        };
    int direction = call.incoming() ? 1 : 0;
    return List.of("^DSCI: 1," + direction + "," + state + ",0," + call.number() + ",145");
  }

  /** Quectel's other way to tell, beside the first; -1 is the end. */
  static String ccinfo(SimCall call) {
    int stat = call.state() == State.OVER ? -1 : stat(call);
    String what = (call.incoming() ? 1 : 0) + "," + stat + ",0,0,\"";
    return "+QIND: \"ccinfo\",1," + what + (call.withheld() ? "" : call.number()) + "\",145";
  }

  private static List<String> huawei(SimCall call) {
    return switch (call.state()) {
      case DIALLED -> List.of("^ORIG:1,0");
      case RINGING -> call.incoming() ? List.of() : List.of("^CONF:1");
      case ACTIVE -> List.of("^CONN:1,0");
      case OVER -> List.of("^CEND:1,3,104," + call.cause());
    };
  }

  /** That a call is over, besides. */
  List<String> over(SimCall call, State before) {
    List<String> lines = new ArrayList<>();
    if (maker == Maker.SIMCOM && before == State.ACTIVE) {
      lines.add("VOICE CALL: END: 000003");
    }
    if (maker == Maker.SIMCOM && before == State.RINGING && call.incoming()) {
      lines.add("MISSED_CALL: 09:12AM " + call.number());
    }
    boolean busy = call.cause() == 17 && before != State.ACTIVE && maker != Maker.HUAWEI;
    lines.add(busy ? "BUSY" : "NO CARRIER");
    return lines;
  }

  /** The reply to AT+CEER. */
  static String cause(int code) {
    return "+CEER: " + CAUSES.getOrDefault(code, String.valueOf(code));
  }

  /** A line of AT+CLCC. */
  static String clcc(SimCall call) {
    return clcc(call, stat(call));
  }

  private static String clcc(SimCall call, int stat) {
    String number = call.withheld() ? "" : call.number();
    return "+CLCC: 1," + (call.incoming() ? 1 : 0) + "," + stat + ",0,0,\"" + number + "\",145";
  }

  private static int stat(SimCall call) {
    return switch (call.state()) {
      case DIALLED -> 2;
      case RINGING -> call.incoming() ? 4 : 3;
      case ACTIVE, OVER -> 0;
    };
  }

  static String clip(SimCall call) {
    return call.withheld() ? "+CLIP: \"\",128,,,,1" : "+CLIP: \"" + call.number() + "\",145,,,,0";
  }

  /** That a key was pressed. */
  String key(char key) {
    return switch (maker) {
      case SIMCOM -> "+RXDTMF: " + key;
      case QUECTEL -> "+QTONEDET: " + (int) key;
      case HUAWEI -> "^DDTMF: " + key;
    };
  }
}
