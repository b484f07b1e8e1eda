package org.vigie.sip.internal.stack;

import gov.nist.javax.sip.address.AddressFactoryImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.text.ParseException;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;

/** JAIN-SIP's factories, which hold no state, and what they miss. */
public final class Sip {
  public static final HeaderFactory HEADERS = new HeaderFactoryImpl();
  public static final AddressFactory ADDRESSES = new AddressFactoryImpl();
  public static final MessageFactory MESSAGES = new MessageFactoryImpl();

  private Sip() {}

  /** Something of JAIN-SIP's that throws what cannot happen with values of our own making. */
  public interface Making<T> {
    T make() throws ParseException, InvalidArgumentException, SipException;
  }

  /**
   * Runs a maker.
   *
   * @throws SipFailure where JAIN-SIP refuses the values
   */
  public static <T> T make(Making<T> making) {
    try {
      return making.make();
    } catch (ParseException | InvalidArgumentException | SipException e) {
      throw new SipFailure(e);
    }
  }

  public static Header header(String name, String value) {
    return make(() -> HEADERS.createHeader(name, value));
  }

  public static Address address(String text) {
    return make(() -> ADDRESSES.createAddress(text));
  }

  public static URI uri(String text) {
    return make(() -> ADDRESSES.createURI(text));
  }

  /** The number or name that an address or URI of sip, sips or tel stands for. */
  public static Optional<String> user(URI uri) {
    String user = null;
    if (uri instanceof SipURI sip) {
      user = sip.getUser();
    } else if ("tel".equals(uri.getScheme())) {
      user = uri.toString().substring("tel:".length());
    }
    if (user == null || user.isEmpty()) {
      return Optional.empty();
    }
    int parameters = user.indexOf(';');
    return Optional.of(parameters < 0 ? user : user.substring(0, parameters));
  }

  /** The address in the first header of a name, where it can be read. */
  public static Optional<Address> addressIn(Message message, String name) {
    Header header = message.getHeader(name);
    if (header instanceof HeaderAddress holder) {
      return Optional.of(holder.getAddress());
    }
    return header == null ? Optional.empty() : parsedAddress(value(header));
  }

  /** An address in a header that JAIN-SIP does not know; only the first of several. */
  public static Optional<Address> parsedAddress(String value) {
    int end = value.indexOf('>');
    String text = end >= 0 ? value.substring(0, end + 1) : value;
    try {
      return Optional.of(ADDRESSES.createAddress(text.trim()));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** The value of a header as text. */
  public static String value(Header header) {
    String line = header.toString().trim();
    return line.substring(line.indexOf(':') + 1).trim();
  }
}
