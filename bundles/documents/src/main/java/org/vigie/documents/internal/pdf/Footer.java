package org.vigie.documents.internal.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.Optional;

/** A line below each page, with its number and how many there are. */
final class Footer extends PdfPageEventHelper {
  private static final float SIZE = 7.5f;
  private static final float HEIGHT = 30;
  private static final float TOTAL_WIDTH = 24;

  private final Typeface type;
  private final String page;
  private String text = "";
  private Optional<PdfTemplate> total = Optional.empty();

  Footer(Typeface type, String page) {
    this.type = type;
    this.page = page;
  }

  void text(String below) {
    text = below;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = Optional.of(writer.getDirectContent().createTemplate(TOTAL_WIDTH, SIZE * 2));
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    String number = page + " " + writer.getPageNumber() + "/";
    float right = document.right() - TOTAL_WIDTH;
    float left = right - type.regular().getWidthPoint(number, SIZE);
    PdfContentByte canvas = writer.getDirectContent();
    show(canvas, text, document.left(), HEIGHT);
    show(canvas, number, left, HEIGHT);
    total.ifPresent(template -> canvas.addTemplate(template, right, HEIGHT));
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    total.ifPresent(template -> show(template, Integer.toString(writer.getPageNumber() - 1), 0, 0));
  }

  private void show(PdfContentByte canvas, String line, float x, float y) {
    canvas.beginText();
    canvas.setFontAndSize(type.regular(), SIZE);
    canvas.setTextMatrix(x, y);
    canvas.showText(line);
    canvas.endText();
  }
}
