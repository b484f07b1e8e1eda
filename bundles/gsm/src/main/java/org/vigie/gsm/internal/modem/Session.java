package org.vigie.gsm.internal.modem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.vigie.api.number.PhoneNumber;
import org.vigie.gsm.internal.at.AtChannel;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.config.ModemConfig;
import org.vigie.gsm.internal.dialect.CallDialect;
import org.vigie.gsm.internal.dialect.Dialect;
import org.vigie.gsm.internal.voice.Talk;

/** An open line to a modem and what is known of it as long as it is open. By one thread only. */
final class Session implements Talk {
  private final AtChannel channel;
  private final Supplier<ModemConfig> config;
  private final String route;
  private final Timings timings;
  private final Map<String, String> storageUse = new TreeMap<>();
  private Dialect dialect = Dialect.GENERIC;
  private String model = "";
  private boolean acknowledges;
  private List<String> storages = List.of();
  private Optional<PhoneNumber> number = Optional.empty();
  private Optional<String> selected = Optional.empty();

  /**
   * @param config as it is now
   */
  Session(AtChannel channel, Supplier<ModemConfig> config, String route, Timings timings) {
    this.channel = channel;
    this.config = config;
    this.route = route;
    this.timings = timings;
  }

  @Override
  public AtReply ask(AtCommand command) throws AtException {
    return channel.ask(command);
  }

  /** Of the SIM or the storages, which take their time. */
  AtReply askSlowly(AtCommand command) throws AtException {
    return channel.ask(command.within(timings.slow()));
  }

  AtChannel channel() {
    return channel;
  }

  ModemConfig config() {
    return config.get();
  }

  String route() {
    return route;
  }

  Timings timings() {
    return timings;
  }

  void introduced(Dialect itsDialect, String itsModel) {
    dialect = itsDialect;
    model = itsModel;
  }

  @Override
  public CallDialect calls() {
    return dialect.calls();
  }

  Dialect dialect() {
    return dialect;
  }

  String model() {
    return model;
  }

  void uses(boolean acknowledgements, List<String> itsStorages) {
    acknowledges = acknowledgements;
    storages = List.copyOf(itsStorages);
  }

  void owns(Optional<PhoneNumber> itsNumber) {
    number = itsNumber;
  }

  /** The SIM's number: as configured, else as it says itself. */
  Optional<PhoneNumber> number() {
    return config().number().or(() -> number);
  }

  /** Whether deliveries that are not stored wait for +CNMA. */
  boolean acknowledges() {
    return acknowledges;
  }

  List<String> storages() {
    return storages;
  }

  /** How full the storages were when they were last looked at. */
  Map<String, String> storageUse() {
    return storageUse;
  }

  /**
   * Makes a storage the one that is read and deleted from (+CPMS; 3GPP TS 27.005, 3.2.2).
   *
   * @return how it is, always anew where {@code counted}; empty where it was selected already, or
   *     cannot be
   */
  Optional<AtReply> select(String storage, boolean counted) throws AtException {
    if (!counted && selected.filter(storage::equals).isPresent()) {
      return Optional.empty();
    }
    AtReply reply = askSlowly(AtCommand.plain("AT+CPMS=\"" + storage + "\""));
    selected = reply.ok() ? Optional.of(storage) : Optional.empty();
    return reply.ok() ? Optional.of(reply) : Optional.empty();
  }

  boolean isSelected(String storage) {
    return selected.filter(storage::equals).isPresent();
  }
}
