package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupService;
import org.vigie.api.store.StoreException;

/**
 * What all commands share. The shell fills the fields in; a service that is away is null, and the
 * command is there all the same and says so.
 */
abstract class VigieAction implements Action {
  @Reference @Nullable Session session;

  @Reference(optional = true)
  @Nullable SetupService setup;

  @Override
  public final @Nullable Object execute() throws Exception {
    try {
      run(there(session, "the session").getConsole());
    } catch (StoreException e) {
      throw new CommandException("the store does not answer: " + e.getMessage());
    }
    return null;
  }

  /** Does it, and prints on the console of the session. */
  abstract void run(PrintStream out) throws Exception;

  static <T> T there(@Nullable T service, String name) throws CommandException {
    if (service == null) {
      throw new CommandException(name + " is not available just now; see vigie:status");
    }
    return service;
  }

  SetupIndex setupIndex() {
    SetupService service = setup;
    return service == null ? new SetupIndex(Setup.empty()) : service.current();
  }

  ZoneId zone() {
    return setupIndex().setup().timezone();
  }

  /** Who the audit names. */
  Author author() {
    return new Author(user(), "shell");
  }

  String user() {
    return Optional.ofNullable(session)
        .map(s -> s.get("USER"))
        .map(Object::toString)
        .orElse("shell");
  }
}
