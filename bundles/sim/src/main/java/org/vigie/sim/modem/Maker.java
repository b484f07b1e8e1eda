package org.vigie.sim.modem;

import java.util.List;
import java.util.Map;

/** Whose modem it is, as far as that makes a difference. */
public enum Maker {
  SIMCOM(
      "SIMCOM INCORPORATED",
      "SIMCOM_SIM7600E-H",
      List.of("SM", "ME"),
      "SM",
      2,
      Map.of(
          "AT+CPMUTEMP", "+CPMUTEMP: 34",
          "AT+SPIC", "+SPIC: %d,10,0,10",
          "AT+AUTOCSQ=0", "")),
  QUECTEL(
      "Quectel",
      "EC25",
      List.of("SM", "ME", "MT"),
      "ME",
      2,
      Map.of(
          "AT+QTEMP", "+QTEMP: 33,31,30",
          "AT+QPINC=\"SC\"", "+QPINC: \"SC\",%d,10",
          "AT+QURCCFG=\"urcport\",\"all\"", "",
          "AT+QINDCFG=\"smsfull\",1", "")),
  HUAWEI(
      "huawei",
      "E3372",
      List.of("SM", "ME"),
      "SM",
      1,
      Map.of(
          "AT^CHIPTEMP?", "^CHIPTEMP: 408,405,400,65535",
          "AT^CPIN?", "^CPIN: SIM PIN,%d,10,3,10,3",
          "AT^CURC=0", "",
          "AT^CURC=1", "",
          "AT^PORTSEL=1", ""));

  final String manufacturer;
  final String model;
  final List<String> storages;
  final String receiving;
  final int mostReportMode;

  /** Commands of its own with what they give; {@code %d}: how often a PIN may be tried. */
  final Map<String, String> own;

  Maker(
      String manufacturer,
      String model,
      List<String> storages,
      String receiving,
      int mostReportMode,
      Map<String, String> own) {
    this.manufacturer = manufacturer;
    this.model = model;
    this.storages = storages;
    this.receiving = receiving;
    this.mostReportMode = mostReportMode;
    this.own = own;
  }

  /** What it says when it has started. */
  String started() {
    return this == HUAWEI ? "^SYSSTART" : "RDY";
  }

  /** What it says when a storage is full. */
  String full(String storage) {
    return switch (this) {
      case SIMCOM -> "+SMS FULL";
      case QUECTEL -> "+QIND: \"smsfull\",\"" + storage + "\"";
      case HUAWEI -> "^SMMEMFULL: \"" + storage + "\"";
    };
  }
}
