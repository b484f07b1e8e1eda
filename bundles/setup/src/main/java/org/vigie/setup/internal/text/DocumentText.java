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

  /** The bytes of a tree. */
  public static byte[] write(JsonNode tree, DocumentFormat format) {
    String text = format == DocumentFormat.JSON ? JsonText.pretty(tree) : YamlText.write(tree);
    return text.getBytes(StandardCharsets.UTF_8);
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
