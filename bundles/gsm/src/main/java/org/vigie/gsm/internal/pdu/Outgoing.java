package org.vigie.gsm.internal.pdu;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.vigie.sms.api.DataCodingScheme;
import org.vigie.sms.api.SmsPart;

/**
 * A message for the service centre (SMS-SUBMIT; 3GPP TS 23.040, 9.2.2.2).
 *
 * @param hex what is sent after the prompt: the service centre's length octet 0 (the SIM's own
 *     centre), then the TPDU
 * @param length of the TPDU in octets, as {@code +CMGS} wants it (3GPP TS 27.005, 4.3)
 */
public record Outgoing(String hex, int length) {
  private static final int SUBMIT = 0x01;
  private static final int RELATIVE_VALIDITY = 0x10;
  private static final int REPORT = 0x20;
  private static final int HEADER = 0x40;
  private static final int ONE_DAY = 0xA7;

  /**
   * Makes one.
   *
   * @param to {@code +} and digits, or a short code's digits
   * @param receipt whether the centre is to tell what became of it (TP-SRR)
   */
  public static Outgoing of(String to, SmsPart part, boolean receipt) {
    ByteArrayOutputStream tpdu = new ByteArrayOutputStream();
    int first = SUBMIT | RELATIVE_VALIDITY | (receipt ? REPORT : 0);
    tpdu.write(part.hasHeader() ? first | HEADER : first);
    tpdu.write(0); // TP-MR: the modem's
    tpdu.writeBytes(Address.write(to));
    tpdu.write(0); // TP-PID
    tpdu.write(DataCodingScheme.of(part.alphabet()));
    // A day, as long as the appliance itself goes on (9.2.3.12.1).
    tpdu.write(ONE_DAY);
    tpdu.write(part.packedLength());
    tpdu.writeBytes(part.packed());
    String hex = HexFormat.of().withUpperCase().formatHex(tpdu.toByteArray());
    return new Outgoing("00" + hex, tpdu.size());
  }
}
