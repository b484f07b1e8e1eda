package org.vigie.setup.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Setup documents as YAML text: block style, quoted only where text would read as something else.
 */
final class YamlText {
  private static final int WIDTH = 160;

  private YamlText() {}

  static String write(Sections document) {
    Dump dump = new Dump(settings());
    StringBuilder text = new StringBuilder(dump.dumpToString(plain(document.head())));
    for (Map.Entry<String, Stream<ObjectNode>> list : document.lists()) {
      text.append(list.getKey()).append(":\n");
      list.getValue().forEach(item -> text.append(dump.dumpToString(List.of(plain(item)))));
    }
    return text.toString();
  }

  private static DumpSettings settings() {
    return DumpSettings.builder()
        .setSchema(new CoreSchema())
        .setDefaultFlowStyle(FlowStyle.BLOCK)
        .setIndent(2)
        .setIndicatorIndent(2)
        .setIndentWithIndicator(true)
        .setWidth(WIDTH)
        .setSplitLines(false)
        .build();
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(item -> list.add(plain(item)));
      return list;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isInt() ? (Object) node.intValue() : node.asText();
  }
}
