package org.vigie.setup.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.vigie.api.setup.DocumentFormat;

/** Setup documents as bytes, in either form. */
public final class DocumentText {
  /** 16 MB. */
  static final int LARGEST = 16 * 1024 * 1024;

  /** Deeper than any setup document; keeps hostile ones off the stack. */
  static final int DEEPEST = 100;

  /**
   * Of heap for each value of a document, measured from text to index; as much stays for the rest
   * of the appliance, because calls go on while a document is read.
   */
  private static final int BYTES_PER_VALUE = 560;

  /** 16 MB of the densest text must be refused where it cannot fit, not run out of memory. */
  static final long MOST_VALUES = Runtime.getRuntime().maxMemory() / BYTES_PER_VALUE;

  static final String TOO_MANY =
      "the document has more than "
          + MOST_VALUES
          + " values (aliases written out), which needs more heap: raise -Xmx";

  private DocumentText() {}

  /** The tree of a document. */
  public static JsonNode read(byte[] document, DocumentFormat format) throws UnreadableDocument {
    if (document.length > LARGEST) {
      throw new UnreadableDocument("the document is larger than 16 MB");
    }
    String text = decode(document);
    JsonNode tree = format == DocumentFormat.JSON ? JsonText.read(text) : YamlTree.read(text);
    if (tree.isMissingNode()) {
      throw new UnreadableDocument("the document is empty");
    }
    return tree;
  }

  /** The bytes of a document. */
  public static byte[] write(Sections document, DocumentFormat format) {
    String text =
        format == DocumentFormat.JSON ? JsonText.pretty(document) : YamlText.write(document);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As it is written down. */
  public static String stored(Sections document) {
    return JsonText.compact(document);
  }

  private static String decode(byte[] document) throws UnreadableDocument {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new UnreadableDocument("the document is not UTF-8 text");
    }
  }
}
