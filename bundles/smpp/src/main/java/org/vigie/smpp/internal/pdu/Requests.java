package org.vigie.smpp.internal.pdu;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.PDUByteBuffer;
import org.vigie.smpp.internal.config.SmscConfig.Account;

/** The PDUs of a session that carry no message (SMPP 3.4, 4.1, 4.2, 4.3, 4.11). */
public final class Requests {
  private static final DefaultComposer COMPOSER = new DefaultComposer();

  private Requests() {}

  /** What a session is bound for. */
  public enum Role {
    TRANSCEIVER(SMPPConstant.CID_BIND_TRANSCEIVER),
    TRANSMITTER(SMPPConstant.CID_BIND_TRANSMITTER),
    RECEIVER(SMPPConstant.CID_BIND_RECEIVER);

    private final int command;

    Role(int command) {
      this.command = command;
    }

    /** The word in logs and states. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean sends() {
      return this != RECEIVER;
    }
  }

  /** Not by jSMPP's composer: it refuses passwords of more than eight characters, SMSCs do not. */
  public static byte[] bind(Role role, int sequence, Account account) {
    PDUByteBuffer pdu = new PDUByteBuffer(role.command, SMPPConstant.STAT_ESME_ROK, sequence);
    pdu.append(account.systemId());
    pdu.append(account.password());
    pdu.append(account.systemType());
    pdu.append(InterfaceVersion.IF_34.value());
    pdu.append((byte) 0);
    pdu.append((byte) 0);
    pdu.append("");
    return pdu.toBytes();
  }

  public static byte[] unbind(int sequence) {
    return COMPOSER.unbind(sequence);
  }

  public static byte[] unbindAnswer(int sequence) {
    return COMPOSER.unbindResp(Status.OK, sequence);
  }

  public static byte[] enquireLink(int sequence) {
    return COMPOSER.enquireLink(sequence);
  }

  public static byte[] enquireLinkAnswer(int sequence) {
    return COMPOSER.enquireLinkResp(sequence);
  }

  public static byte[] genericNack(int status, int sequence) {
    return COMPOSER.genericNack(status, sequence);
  }

  /**
   * The answer to deliver_sm or data_sm: a header and an empty message_id (4.6.2, 4.7.2).
   *
   * @param command the request's
   */
  public static byte[] messageAnswer(int command, int status, int sequence) {
    PDUByteBuffer pdu = new PDUByteBuffer(command | Pdu.RESPONSE, status, sequence);
    pdu.append("");
    return pdu.toBytes();
  }
}
