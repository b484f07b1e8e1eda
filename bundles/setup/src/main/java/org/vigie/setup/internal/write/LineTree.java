package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SmsReply;

/** Writes lines. */
final class LineTree {
  private LineTree() {}

  static ObjectNode of(Line line) {
    ObjectNode tree = SetupTree.object();
    tree.put("id", line.id());
    tree.put("name", line.name());
    SetupTree.texts(tree, "numbers", line.numbers().stream().map(PhoneNumber::e164).toList());
    line.language().ifPresent(language -> tree.put("language", language.code()));
    tree.put("entry", line.entry());
    line.maxWait().ifPresent(wait -> tree.put("maxWait", wait.toString()));
    WaitingTree.write(tree, line);
    line.repeatCallers().ifPresent(within -> tree.put("repeatCallers", within.toString()));
    tree.put("ringback", PolicyTree.lower(line.ringback()));
    notices(tree, line.notices());
    reply(tree, line.smsReply());
    ObjectNode nodes = tree.putObject("nodes");
    new TreeMap<>(line.nodes()).forEach((name, node) -> nodes.set(name, NodeTree.of(node)));
    return tree;
  }

  private static void notices(ObjectNode tree, Notify notices) {
    if (!notices.equals(Notify.NOBODY)) {
      ObjectNode told = tree.putObject("notify");
      SetupTree.texts(told, "everyCall", codes(notices.everyCall()));
      SetupTree.texts(told, "missed", codes(notices.missed()));
      SetupTree.texts(told, "voicemail", codes(notices.voicemail()));
      SetupTree.texts(told, "shifts", codes(notices.shifts()));
      SetupTree.texts(told, "changes", codes(notices.changes()));
    }
  }

  private static List<String> codes(List<Recipient> recipients) {
    return recipients.stream().map(Recipient::code).toList();
  }

  private static void reply(ObjectNode tree, SmsReply reply) {
    if (!reply.equals(SmsReply.NONE)) {
      ObjectNode answers = tree.putObject("smsReply");
      reply.received().ifPresent(text -> answers.put("received", text));
      reply.taken().ifPresent(text -> answers.put("taken", text));
    }
  }
}
