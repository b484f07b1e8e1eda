package org.vigie.documents.internal.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fonts of one document. They lie inside it, since not every name is Latin-1; made anew for
 * each, because a font that is being written must not be shared between threads.
 */
final class Typeface {
  private static final float TITLE = 15;
  private static final float HEADING = 11;
  private static final float TEXT = 9;
  private static final float SMALL = 7.5f;

  private final BaseFont regular = load("LiberationSans-Regular.ttf");
  private final BaseFont bold = load("LiberationSans-Bold.ttf");

  Font title() {
    return new Font(bold, TITLE);
  }

  Font heading() {
    return new Font(bold, HEADING);
  }

  Font strong() {
    return new Font(bold, TEXT);
  }

  Font text() {
    return new Font(regular, TEXT);
  }

  Font small() {
    return new Font(regular, SMALL);
  }

  /** For what is written beside the text. */
  BaseFont regular() {
    return regular;
  }

  private static BaseFont load(String name) {
    try (InputStream file = Typeface.class.getResourceAsStream("/liberation/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The font " + name + " is missing from this bundle");
      }
      return BaseFont.createFont(
          name,
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          BaseFont.NOT_CACHED,
          file.readAllBytes(),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the font " + name, e);
    }
  }
}
