package org.vigie.sip.internal.stack;

import gov.nist.javax.sip.message.Content;
import gov.nist.javax.sip.message.MultipartMimeContent;
import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Message;

/** The bodies of messages. */
public final class Bodies {
  private static final ContentTypeHeader SDP =
      Sip.make(() -> Sip.HEADERS.createContentTypeHeader("application", "sdp"));

  private Bodies() {}

  /** Says whether there is a body that is neither a session description nor holds one. */
  public static boolean isStrange(Message message) {
    return message.getRawContent() != null
        && message.getRawContent().length > 0
        && sdp(message).isEmpty();
  }

  /** The session description, alone or as one part of several. */
  public static Optional<byte[]> sdp(Message message) {
    byte[] body = message.getRawContent();
    ContentTypeHeader type = (ContentTypeHeader) message.getHeader(ContentTypeHeader.NAME);
    if (body == null || body.length == 0 || type == null) {
      return Optional.empty();
    }
    if (isSdp(type)) {
      return Optional.of(body);
    }
    return type.getContentType().equalsIgnoreCase("multipart") ? part(message) : Optional.empty();
  }

  private static Optional<byte[]> part(Message message) {
    try {
      MultipartMimeContent parts = ((SIPMessage) message).getMultipartMimeContent();
      for (Iterator<Content> all = parts.getContents(); all.hasNext(); ) {
        Content part = all.next();
        if (part.getContentTypeHeader() != null && isSdp(part.getContentTypeHeader())) {
          String text = String.valueOf(part.getContent());
          return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (ParseException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isSdp(ContentTypeHeader type) {
    String whole = type.getContentType() + "/" + type.getContentSubType();
    return whole.toLowerCase(Locale.ROOT).equals("application/sdp");
  }

  /** Puts a session description into a message. */
  public static void setSdp(Message message, byte[] sdp) {
    Sip.make(
        () -> {
          message.setContent(sdp, SDP);
          return message;
        });
  }
}
