package org.vigie.gsm.internal.at;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The values of an information line: {@code +COPS: 0,0,"Orange F",7}. */
public final class Fields {
  private Fields() {}

  /** The values after the first colon, without quotes; commas in quotes or brackets do not part. */
  public static List<String> of(String line) {
    String values = line.substring(line.indexOf(':') + 1);
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (char c : values.toCharArray()) {
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && !quoted && depth <= 0) {
        fields.add(clean(field));
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(clean(field));
    return fields;
  }

  private static String clean(StringBuilder field) {
    String text = field.toString().trim();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The field at a place as a whole number, or empty where there is none. */
  public static OptionalInt number(List<String> fields, int place) {
    if (place >= fields.size() || !fields.get(place).matches("-?\\d{1,9}")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(fields.get(place)));
  }
}
