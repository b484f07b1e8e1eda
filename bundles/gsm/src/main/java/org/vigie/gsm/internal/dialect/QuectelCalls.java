package org.vigie.gsm.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.Fields;

/**
 * Calls on Quectel's EC2x and like: {@code ^DSCI} or {@code +QIND: "ccinfo"}, as the firmware
 * knows. Some never report the end by either.
 */
final class QuectelCalls extends CallDialect {
  private static final int CONNECTED = 3;
  private static final int ENDED = 6;
  private static final int ALERTING = 7;

  @Override
  public List<String> setup() {
    List<String> all = new ArrayList<>(super.setup());
    // GNSS would talk into the audio port.
    all.addAll(
        List.of(
            "AT^DSCI=1",
            "AT+QINDCFG=\"ccinfo\",1",
            "AT+QTONEDET=1",
            "AT+QGPSCFG=\"outport\",\"none\""));
    return all;
  }

  @Override
  public Optional<String> ability() {
    return Optional.of("AT+QPCMV?");
  }

  /** 0: over a serial port; 2 would be a USB sound card. */
  @Override
  public List<String> beforeCall() {
    return List.of("AT+QPCMV=1,0");
  }

  @Override
  public List<String> afterCall() {
    return List.of("AT+QPCMV=0");
  }

  @Override
  Optional<CallSign> own(String line) {
    if (line.startsWith("^DSCI:")) {
      return indicated(Fields.of(line));
    }
    if (line.startsWith("+QIND: \"ccinfo\"")) {
      return informed(Fields.of(line));
    }
    return line.startsWith("+QTONEDET:") ? tone(Fields.of(line)) : Optional.empty();
  }

  /** {@code ^DSCI: id,dir,stat,type,number,num_type}; type 0 is voice. */
  private static Optional<CallSign> indicated(List<String> fields) {
    if (Fields.number(fields, 3).orElse(0) != 0) {
      return Optional.empty();
    }
    return switch (Fields.number(fields, 2).orElse(0)) {
      case CONNECTED -> Optional.of(new CallSign.Connected());
      case ALERTING -> Optional.of(new CallSign.Alerts());
      case ENDED -> ended("^DSCI 6", OptionalInt.empty());
      default -> Optional.empty();
    };
  }

  /** {@code +QIND: "ccinfo",id,dir,stat,mode,mpty,number,type}: stat as in +CLCC, -1 the end. */
  private static Optional<CallSign> informed(List<String> fields) {
    if (Fields.number(fields, 3).orElse(0) == -1) {
      return ended("ccinfo -1", OptionalInt.empty());
    }
    return CurrentCall.of(fields, 2).flatMap(CurrentCall::sign);
  }

  /** {@code +QTONEDET: 53}: the key's ASCII code. */
  private static Optional<CallSign> tone(List<String> fields) {
    OptionalInt code = Fields.number(fields, 0);
    return code.isPresent() && code.getAsInt() > ' ' && code.getAsInt() < 127
        ? key(String.valueOf((char) code.getAsInt()))
        : Optional.empty();
  }
}
