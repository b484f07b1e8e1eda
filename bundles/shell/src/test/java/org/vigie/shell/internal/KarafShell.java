package org.vigie.shell.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;

/** A Karaf shell without OSGi, with our commands and the services that a test gives it. */
final class KarafShell implements AutoCloseable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          StatusCommand.class,
          OnCallCommand.class,
          CallsCommand.class,
          CallTraceCommand.class,
          TrunksCommand.class,
          SmsSendCommand.class,
          MessagesCommand.class,
          AlertsCommand.class,
          AlertCommand.class,
          SmsRoutesCommand.class,
          WhoRingsCommand.class,
          OverrideCommand.class,
          AuditCommand.class,
          WarningsCommand.class,
          WarningKeyCompleter.class,
          OverrideIdCompleter.class,
          LineTestCommand.class,
          CallBackCommand.class,
          SoundsCommand.class,
          TrunkCompleter.class,
          SetupImportCommand.class,
          SetupExportCommand.class,
          TeamCompleter.class,
          LineCompleter.class,
          CallIdCompleter.class,
          VerdictCompleter.class,
          PersonCompleter.class,
          DirectionCompleter.class,
          MessageStateCompleter.class,
          MessageIdCompleter.class,
          AlertStateCompleter.class,
          AlertIdCompleter.class,
          AlertActionCompleter.class);

  private final ThreadIOImpl io = new ThreadIOImpl();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Session session;

  KarafShell(Object... services) {
    // Where vigie:status measures the disk.
    System.setProperty("karaf.data", "target/data");
    io.start();
    SessionFactoryImpl factory = new SessionFactoryImpl(io);
    ManagerImpl manager = new ManagerImpl(factory.getRegistry(), factory.getRegistry(), true);
    factory.getRegistry().register(manager);
    List.of(services).forEach(factory.getRegistry()::register);
    COMMANDS.forEach(manager::register);
    PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    session = factory.create(new ByteArrayInputStream(new byte[0]), out, out);
    session.put("USER", "admin");
  }

  Session session() {
    return session;
  }

  /** What a command shows, colours left out. */
  String run(String command) {
    screen.reset();
    try {
      session.execute(command);
    } catch (CommandException e) {
      return screen.toString(StandardCharsets.UTF_8) + "ERROR " + e.getMessage();
    } catch (Exception e) {
      throw new IllegalStateException(command, e);
    }
    return screen.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /** What the last word of a line can become. */
  List<String> complete(Completer completer, String word) {
    List<String> candidates = new ArrayList<>();
    completer.complete(session, new ArgumentCommandLine(word, word.length()), candidates);
    return candidates.stream().map(String::strip).toList();
  }

  @Override
  public void close() {
    session.close();
    io.stop();
  }
}
