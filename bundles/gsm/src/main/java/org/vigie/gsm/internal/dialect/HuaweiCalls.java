package org.vigie.gsm.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/** Calls on Huawei's data cards and modules: {@code ^ORIG}, {@code ^CONF}, {@code ^CONN}, … */
final class HuaweiCalls extends CallDialect {
  /** {@code ^CEND}: the network is gone. */
  private static final int NO_SERVICE = 21;

  /** 3GPP TS 24.008: network out of order. */
  private static final int OUT_OF_ORDER = 38;

  @Override
  public List<String> setup() {
    List<String> all = new ArrayList<>(super.setup());
    // Data cards are delivered with voice turned off; some keep this.
    all.add("AT^CVOICE=0");
    return all;
  }

  @Override
  public Optional<String> ability() {
    return Optional.of("AT^CVOICE?");
  }

  /** {@code ^CVOICE:0,8000,16,20}: 0 is « has voice ». */
  @Override
  public Optional<String> inability(AtReply reply) {
    if (!reply.ok() || Fields.number(reply.fields(), 0).orElse(0) == 0) {
      return super.inability(reply);
    }
    return Optional.of("its firmware has voice locked (AT^CVOICE?): it must be unlocked");
  }

  @Override
  public List<String> connected() {
    return List.of("AT^DDSETEX=2");
  }

  @Override
  Optional<CallSign> own(String line) {
    if (line.startsWith("^CONF:")) {
      return Optional.of(new CallSign.Alerts());
    }
    if (line.startsWith("^CONN:")) {
      return Optional.of(new CallSign.Connected());
    }
    if (line.startsWith("^CEND:")) {
      return over(Fields.of(line));
    }
    return line.startsWith("^DDTMF:") ? key(Fields.of(line).get(0)) : Optional.empty();
  }

  /** {@code ^CEND:idx,duration,end[,cause]}: the cause is the network's (3GPP TS 24.008). */
  private static Optional<CallSign> over(List<String> fields) {
    OptionalInt cause = Fields.number(fields, 3);
    int end = Fields.number(fields, 2).orElse(0);
    boolean gone = cause.isEmpty() && end == NO_SERVICE;
    return ended("^CEND " + end, gone ? OptionalInt.of(OUT_OF_ORDER) : cause);
  }
}
