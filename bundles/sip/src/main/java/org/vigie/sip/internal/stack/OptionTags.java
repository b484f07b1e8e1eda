package org.vigie.sip.internal.stack;

import java.util.LinkedHashSet;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Set;
import javax.sip.header.Header;
import javax.sip.message.Message;

/** Extensions that messages speak of (RFC 3261, 19.2). */
public final class OptionTags {
  /** RFC 3262. */
  public static final String RELIABLE = "100rel";

  /** RFC 4028. */
  public static final String TIMER = "timer";

  /** What we support. */
  public static final Set<String> OURS = Set.of(RELIABLE, TIMER);

  private OptionTags() {}

  public static boolean requires(Message message, String tag) {
    return in(message, "Require").contains(tag);
  }

  /** Says whether the sender knows an extension: whoever requires it does, too. */
  public static boolean supports(Message message, String tag) {
    return in(message, "Supported").contains(tag) || requires(message, tag);
  }

  /** What a request insists on that we do not know. */
  public static Set<String> unknown(Message message) {
    Set<String> tags = in(message, "Require");
    tags.removeAll(OURS);
    return tags;
  }

  private static Set<String> in(Message message, String name) {
    Set<String> tags = new LinkedHashSet<>();
    ListIterator<?> headers = message.getHeaders(name);
    while (headers != null && headers.hasNext()) {
      if (headers.next() instanceof Header header) {
        for (String tag : Sip.value(header).split("[,\\s]+", -1)) {
          if (!tag.isEmpty()) {
            tags.add(tag.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return tags;
  }
}
