package org.vigie.documents.internal.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import org.vigie.documents.api.Edition;

/** A document of A4 pages on which headings, lines and tables follow one another. */
final class Sheet {
  private static final float MARGIN = 42;
  private static final float BOTTOM = 54;
  private static final float PADDING = 3;
  private static final float HEADED = 80;
  private static final int FULL = 100;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, BOTTOM);
  private final Typeface type = new Typeface();
  private final Footer footer;
  private final PdfWriter writer;

  Sheet(String title, Edition edition, Instant madeAt, String page) {
    writer = PdfWriter.getInstance(document, bytes);
    footer = new Footer(type, page);
    writer.setPageEvent(footer);
    document.setDocumentLanguage(edition.language().code());
    document.addTitle(title);
    document.addCreator("Vigie");
    document.addCreationDate(new PdfDate(GregorianCalendar.from(madeAt.atZone(edition.zone()))));
    document.open();
  }

  /** What stands below each page from here on. */
  void below(String text) {
    footer.text(text);
  }

  void newPage() {
    document.newPage();
  }

  void title(String text) {
    add(text, type.title(), 2);
  }

  /** Never alone at the foot of a page. */
  void heading(String text) {
    if (writer.getVerticalPosition(false) < BOTTOM + HEADED) {
      newPage();
    }
    add(text, type.heading(), 2.4f);
  }

  void line(String text) {
    add(text, type.text(), 1.6f);
  }

  void small(String text) {
    add(text, type.small(), 1.6f);
  }

  /**
   * A table; its head is repeated on each page.
   *
   * @param widths relative to one another
   */
  void table(int[] widths, List<String> head, List<List<String>> rows) {
    PdfPTable table = new PdfPTable(widths.length);
    table.setWidthPercentage(FULL);
    table.setSpacingBefore(6);
    table.setSpacingAfter(4);
    try {
      table.setWidths(widths);
    } catch (DocumentException e) {
      throw new IllegalStateException("A table needs as many widths as columns", e);
    }
    table.setHeaderRows(1);
    for (String cell : head) {
      PdfPCell top = cell(cell, type.strong());
      top.setGrayFill(0.9f);
      table.addCell(top);
    }
    rows.forEach(row -> row.forEach(text -> table.addCell(cell(text, type.text()))));
    add(table);
  }

  /** Boxes to be filled in by hand, side by side. */
  void boxes(List<String> labels, float height) {
    PdfPTable table = new PdfPTable(labels.size());
    table.setWidthPercentage(FULL);
    table.setSpacingBefore(8);
    table.setKeepTogether(true);
    for (String label : labels) {
      PdfPCell box = cell(label, type.text());
      box.setMinimumHeight(height);
      table.addCell(box);
    }
    add(table);
  }

  byte[] finish() {
    document.close();
    return bytes.toByteArray();
  }

  private static PdfPCell cell(String text, Font font) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setPadding(PADDING);
    cell.setBorderColor(Color.GRAY);
    return cell;
  }

  /** Spaced by leading alone: the library would put an invisible blank into the text otherwise. */
  private void add(String text, Font font, float leading) {
    add(new Paragraph(font.getSize() * leading, text, font));
  }

  private void add(Element element) {
    document.add(element);
  }
}
