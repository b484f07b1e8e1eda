package org.vigie.sip.internal.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.MessageParserFactory;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Takes no datagram that was cut: JAIN-SIP's parser is content with headers that just stop, and an
 * INVITE without its description would become a call. It answers 400 by itself. Made by reflection.
 */
public final class WholeMessages implements MessageParserFactory {
  @Override
  public MessageParser createMessageParser(SIPTransactionStack stack) {
    return new Parser();
  }

  private static final class Parser extends StringMsgParser {
    @Override
    public @Nullable SIPMessage parseSIPMessage(
        byte[] bytes, boolean readBody, boolean strict, @Nullable ParseExceptionListener listener)
        throws ParseException {
      // Of a stream the headers alone come here, without the body.
      if (readBody && hasText(bytes) && !hasEmptyLine(bytes)) {
        throw new ParseException("cut before the end of its headers", bytes.length);
      }
      return super.parseSIPMessage(bytes, readBody, strict, listener);
    }

    /** Keep-alives (RFC 5626, 3.5.1) are line ends alone. */
    private static boolean hasText(byte[] bytes) {
      for (byte b : bytes) {
        if (b > ' ') {
          return true;
        }
      }
      return false;
    }

    private static boolean hasEmptyLine(byte[] bytes) {
      boolean empty = false;
      for (byte b : bytes) {
        if (b == '\n' && empty) {
          return true;
        }
        empty = b == '\n' || (b == '\r' && empty);
      }
      return false;
    }
  }
}
