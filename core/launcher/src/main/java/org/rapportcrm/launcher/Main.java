package org.rapportcrm.launcher;

import org.rapportcrm.launcher.command.BackupCommand;
import org.rapportcrm.launcher.command.CheckCommand;
import org.rapportcrm.launcher.command.DevCommand;
import org.rapportcrm.launcher.command.DoctorCommand;
import org.rapportcrm.launcher.command.ImportCommand;
import org.rapportcrm.launcher.command.NewPluginCommand;
import org.rapportcrm.launcher.command.PluginsCommand;
import org.rapportcrm.launcher.command.PrepareCommand;
import org.rapportcrm.launcher.command.RestoreCommand;
import org.rapportcrm.launcher.command.StartCommand;
import org.rapportcrm.launcher.command.TestCommand;
import org.rapportcrm.launcher.command.TokenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command {@code rapport}: its table of contents. */
@Command(
    name = "rapport",
    description = "A CRM that is extended by plugins and measures what relationships return.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.class,
    subcommands = {
      StartCommand.class,
      TestCommand.class,
      PluginsCommand.class,
      CheckCommand.class,
      NewPluginCommand.class,
      DevCommand.class,
      ImportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      TokenCommand.class,
      DoctorCommand.class,
      PrepareCommand.class
    })
public final class Main implements IVersionProvider {

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::explain)
        .setParameterExceptionHandler(Main::explainArguments);
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult line)
      throws Exception {
    if (failure instanceof Refusal) {
      command.getErr().println("rapport: " + failure.getMessage());
      return 1;
    }
    throw failure;
  }

  private static int explainArguments(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return 2;
    }
    command
        .getErr()
        .println(
            "rapport: "
                + failure.getMessage()
                + meant(failure)
                + "; see "
                + command.getCommandSpec().qualifiedName()
                + " --help.");
    return 2;
  }

  private static String meant(CommandLine.ParameterException failure) {
    return failure instanceof CommandLine.UnmatchedArgumentException unknown
            && !unknown.getSuggestions().isEmpty()
        ? "; did you mean " + unknown.getSuggestions().get(0) + "?"
        : "";
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Rapport " + Dist.version()};
  }
}
