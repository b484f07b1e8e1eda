package org.vigie.sms.api;

import java.util.Arrays;
import java.util.Optional;
import org.vigie.api.text.TextSegment.Part;

/** One short message as it travels: a whole text or a part of one. Immutable. */
public final class SmsPart {
  private final Alphabet alphabet;
  private final UserDataHeader header;
  private final byte[] userData;

  private SmsPart(Alphabet alphabet, UserDataHeader header, byte[] userData) {
    this.alphabet = alphabet;
    this.header = header;
    this.userData = userData;
  }

  /**
   * As SMPP carries it.
   *
   * @param headed the user data begins with a header (esm_class 0x40)
   * @param userData header, then one septet per octet in {@link Alphabet#GSM7}, else octets
   */
  public static SmsPart ofOctets(Alphabet alphabet, boolean headed, byte[] userData) {
    UserDataHeader header = headed ? UserDataHeader.read(userData) : UserDataHeader.NONE;
    return new SmsPart(alphabet, header, userData.clone());
  }

  /**
   * As a TPDU carries it (3GPP TS 23.040, 9.2.3.24).
   *
   * @param headed TP-UDHI
   * @param userData TP-UD
   * @param length TP-UDL: septets, the header's included, in {@link Alphabet#GSM7}, else octets;
   *     one that is too large is taken for what is there
   */
  public static SmsPart ofPacked(Alphabet alphabet, boolean headed, byte[] userData, int length) {
    if (alphabet != Alphabet.GSM7) {
      byte[] held = Arrays.copyOf(userData, Math.max(0, Math.min(length, userData.length)));
      return ofOctets(alphabet, headed, held);
    }
    UserDataHeader header = headed ? UserDataHeader.read(userData) : UserDataHeader.NONE;
    int octets = header.octets();
    byte[] packed = Arrays.copyOfRange(userData, octets, userData.length);
    byte[] septets =
        Septets.unpack(packed, Septets.fillBits(octets), length - Septets.across(octets));
    byte[] all = Arrays.copyOf(userData, octets + septets.length);
    System.arraycopy(septets, 0, all, octets, septets.length);
    return new SmsPart(alphabet, header, all);
  }

  static SmsPart of(Alphabet alphabet, byte[] header, byte[] content) {
    byte[] all = Arrays.copyOf(header, header.length + content.length);
    System.arraycopy(content, 0, all, header.length, content.length);
    return new SmsPart(alphabet, UserDataHeader.read(header), all);
  }

  public Alphabet alphabet() {
    return alphabet;
  }

  /** Says whether the user data begins with a header. */
  public boolean hasHeader() {
    return header.octets() > 0;
  }

  /** Which part of a long message; empty where it is whole, or its numbers make no sense. */
  public Optional<Part> number() {
    return header.part();
  }

  /** Header and text, one septet per octet in {@link Alphabet#GSM7}: SMPP's short_message. */
  public byte[] userData() {
    return userData.clone();
  }

  /** The text alone, encoded: one septet per octet in {@link Alphabet#GSM7}. */
  public byte[] content() {
    return Arrays.copyOfRange(userData, header.octets(), userData.length);
  }

  /** Header and text as TP-UD; at most 140 octets. */
  public byte[] packed() {
    if (alphabet != Alphabet.GSM7) {
      return userData();
    }
    int octets = header.octets();
    byte[] text = Septets.pack(content(), Septets.fillBits(octets));
    byte[] all = Arrays.copyOf(userData, octets + text.length);
    System.arraycopy(text, 0, all, octets, text.length);
    return all;
  }

  /** TP-UDL: septets, the header's included, in {@link Alphabet#GSM7}; else octets. */
  public int packedLength() {
    int octets = header.octets();
    return alphabet == Alphabet.GSM7
        ? Septets.across(octets) + userData.length - octets
        : userData.length;
  }

  /** The text; half a character at an end stays half. */
  public String text() {
    return alphabet.decode(content());
  }
}
