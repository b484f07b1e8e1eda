package org.vigie.setup.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 by its core schema, event by event, into a tree. Objects are never made of it, so
 * tags do nothing; an alias shares the tree of its anchor.
 */
final class YamlTree {
  private YamlTree() {}

  static JsonNode read(String text) throws UnreadableDocument {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(DocumentText.LARGEST)
            .setLabel("setup")
            .build();
    try {
      return build(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException malformed) {
      throw where(malformed);
    } catch (YamlEngineException malformed) {
      throw new UnreadableDocument(String.valueOf(malformed.getMessage()));
    }
  }

  private static JsonNode build(Iterator<Event> events) throws UnreadableDocument {
    TreeBuilder builder = new TreeBuilder();
    boolean begun = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent) {
        if (begun) {
          throw fault(event, "a second document begins here; a setup is one document");
        }
        begun = true;
      } else {
        take(event, builder);
      }
    }
    return builder.result();
  }

  private static void take(Event event, TreeBuilder builder) throws UnreadableDocument {
    try {
      switch (event.getEventId()) {
        case Scalar -> builder.scalar((ScalarEvent) event);
        case Alias -> builder.alias(((AliasEvent) event).getAlias().getValue());
        case MappingStart -> builder.startMapping(((MappingStartEvent) event).getAnchor());
        case SequenceStart -> builder.startSequence(((SequenceStartEvent) event).getAnchor());
        case MappingEnd, SequenceEnd -> builder.end();
        default -> {}
      }
    } catch (IllegalArgumentException refused) {
      throw fault(event, String.valueOf(refused.getMessage()));
    }
  }

  private static UnreadableDocument fault(Event event, String reason) {
    return event
        .getStartMark()
        .map(mark -> at(mark, reason))
        .orElseGet(() -> new UnreadableDocument(reason));
  }

  private static UnreadableDocument where(MarkedYamlEngineException malformed) {
    String problem = String.valueOf(malformed.getProblem());
    Optional<Mark> mark = malformed.getProblemMark().or(malformed::getContextMark);
    return mark.map(m -> at(m, problem)).orElseGet(() -> new UnreadableDocument(problem));
  }

  private static UnreadableDocument at(Mark mark, String reason) {
    return UnreadableDocument.at(mark.getLine() + 1, mark.getColumn() + 1, reason);
  }
}
