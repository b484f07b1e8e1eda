package org.vigie.sim.modem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the modem answers to commands other than +CMGS. Guarded by the modem. */
final class Commands {
  private static final List<String> BEFORE_PIN =
      List.of("AT+CPIN", "AT+CFUN", "AT+CMEE", "AT+CG", "AT+CSQ", "AT+CREG", "AT+CEREG");

  private final ModemOptions options;
  private final Card card;
  private final Network network;
  private Settings settings;

  Commands(ModemOptions options, Card card, Network network) {
    this.options = options;
    this.card = card;
    this.network = network;
    this.settings = new Settings(options.maker());
  }

  Settings settings() {
    return settings;
  }

  /** It has started anew. */
  void powered() {
    settings = new Settings(options.maker());
  }

  Reply answer(String command) {
    String own = options.maker().own.get(command);
    if (own != null) {
      settings.fullCode |= command.contains("smsfull") || command.equals("AT^CURC=1");
      return own.isEmpty() ? Reply.OK : Reply.of(String.format(Locale.ROOT, own, card.tries()));
    }
    if (!command.startsWith("AT+")) {
      return basic(command);
    }
    boolean early = BEFORE_PIN.stream().anyMatch(command::startsWith);
    if (!early && !card.ready()) {
      return Reply.error(command.startsWith("AT+CM") ? "+CMS ERROR: 311" : "+CME ERROR: 11");
    }
    String name = command.substring(2).split("[=?]", 2)[0];
    return named(name, command.substring(2 + name.length()), command);
  }

  private Reply basic(String command) {
    return switch (command) {
      case "AT", "ATZ", "ATH", "ATV1" -> Reply.OK;
      case "ATE0", "ATE1" -> {
        settings.echo = command.endsWith("1");
        yield Reply.OK;
      }
      case "ATI" -> Reply.of(options.maker().manufacturer, options.maker().model, "Revision: 1.0");
      default -> Reply.error("ERROR");
    };
  }

  private Reply named(String name, String rest, String command) {
    return switch (name) {
      case "+CGMI" -> Reply.of(options.maker().manufacturer);
      case "+CGMM" -> Reply.of(options.maker().model);
      case "+CGMR" -> Reply.of("1.0");
      case "+CGSN" -> Reply.of("866425030000012");
      case "+CIMI" -> Reply.of("208010000000001");
      case "+CMEE", "+CMMS" -> Reply.OK;
      case "+CSCS" -> characterSet(rest);
      case "+CPIN" -> pin(rest);
      case "+CFUN" -> rest.equals("?") ? Reply.of("+CFUN: 1") : Reply.OK;
      case "+CREG", "+CEREG" -> registration(name, rest);
      case "+CSQ" -> Reply.of("+CSQ: " + card.signal() + ",99");
      case "+COPS" -> Reply.of(card.registered() ? "+COPS: 0,0,\"Orange F\",7" : "+COPS: 0");
      case "+CSCA" -> Reply.of("+CSCA: \"+33689004000\",145");
      case "+CNUM" ->
          options.number().isEmpty()
              ? Reply.OK
              : Reply.of("+CNUM: \"\",\"" + options.number() + "\",145");
      default -> messages(name, rest, command);
    };
  }

  private static Reply characterSet(String rest) {
    return switch (rest) {
      case "?" -> Reply.of("+CSCS: \"GSM\"");
      case "=?" -> Reply.of("+CSCS: (\"GSM\",\"IRA\",\"UCS2\")");
      default -> Reply.OK;
    };
  }

  private Reply pin(String rest) {
    if (rest.equals("?")) {
      String state = card.state();
      return state.startsWith("+CME") ? Reply.error(state) : Reply.of(state);
    }
    return new Reply(List.of(), card.enter(rest.replaceAll("[=\"]", "")));
  }

  private Reply registration(String name, String rest) {
    if (!rest.equals("?")) {
      settings.registrationCode |= rest.equals("=1");
      return Reply.OK;
    }
    return Reply.of(name + ": " + (settings.registrationCode ? 1 : 0) + "," + card.registration());
  }

  private Reply messages(String name, String rest, String command) {
    return switch (name) {
      case "+CMGF" -> {
        settings.pduMode = rest.equals("=0") || (settings.pduMode && !rest.equals("=1"));
        yield rest.equals("?") ? Reply.of("+CMGF: " + (settings.pduMode ? 0 : 1)) : Reply.OK;
      }
      case "+CSMS" -> {
        settings.phaseTwoPlus |= rest.equals("=1");
        int service = settings.phaseTwoPlus ? 1 : 0;
        yield rest.equals("?")
            ? Reply.of("+CSMS: " + service + ",1,1,1")
            : Reply.of("+CSMS: 1,1,1");
      }
      case "+CNMI" -> notifications(rest);
      case "+CPMS" -> storages(rest);
      case "+CMGL" ->
          settings.pduMode
              ? new Reply(network.messages().list(settings.selected), "OK")
              : Reply.error("+CMS ERROR: 302");
      case "+CMGR" -> read(rest);
      case "+CMGD" -> delete(rest);
      case "+CNMA" -> network.acknowledged(command) ? Reply.OK : Reply.error("+CMS ERROR: 340");
      default -> Reply.error("ERROR");
    };
  }

  private Reply notifications(String rest) {
    if (rest.equals("=?")) {
      return Reply.of("+CNMI: (0-2),(0-2),(0,2),(0-" + options.maker().mostReportMode + "),(0,1)");
    }
    if (rest.equals("?")) {
      return Reply.of("+CNMI: 2," + settings.notify + ",0," + settings.reports + ",0");
    }
    String[] values = rest.substring(1).split(",");
    int reports = values.length > 3 ? Integer.parseInt(values[3]) : 0;
    if (reports > options.maker().mostReportMode) {
      return Reply.error("+CMS ERROR: 303");
    }
    settings.notify = values.length > 1 ? Integer.parseInt(values[1]) : 0;
    settings.reports = reports;
    return Reply.OK;
  }

  private Reply storages(String rest) {
    List<String> names = options.maker().storages;
    if (rest.equals("=?")) {
      String all = "(\"" + String.join("\",\"", names) + "\")";
      return Reply.of("+CPMS: " + all + "," + all + "," + all);
    }
    String receiving = network.messages().use(options.maker().receiving);
    if (rest.equals("?")) {
      String one = "\"" + settings.selected + "\"," + network.messages().use(settings.selected);
      String other = "\"" + options.maker().receiving + "\"," + receiving;
      return Reply.of("+CPMS: " + one + "," + one + "," + other);
    }
    String wanted = rest.substring(1).split(",")[0].replace("\"", "");
    if (!names.contains(wanted)) {
      return Reply.error("+CMS ERROR: 302");
    }
    settings.selected = wanted;
    String use = network.messages().use(wanted);
    return Reply.of("+CPMS: " + use + "," + use + "," + receiving);
  }

  private Reply read(String rest) {
    Optional<Messages.Message> message = network.messages().at(settings.selected, place(rest));
    if (message.isEmpty()) {
      return Reply.error("+CMS ERROR: 321");
    }
    String pdu = message.get().pdu();
    return Reply.of("+CMGR: " + message.get().status() + ",\"\"," + Pdus.tpduLength(pdu), pdu);
  }

  private Reply delete(String rest) {
    boolean gone = network.messages().remove(settings.selected, place(rest));
    return gone ? Reply.OK : Reply.error("+CMS ERROR: 321");
  }

  private static int place(String rest) {
    return Integer.parseInt(rest.substring(1).split(",")[0]);
  }
}
