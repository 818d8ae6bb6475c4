package org.rapportcrm.launcher.command;

import java.nio.file.Path;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.dev.DevLoop;
import org.rapportcrm.launcher.dev.PluginProject;
import org.rapportcrm.launcher.start.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport dev}. */
@Command(
    name = "dev",
    description = "Runs Rapport with the plugin of a project, and brings in each change of it.")
public final class DevCommand implements Runnable {

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "The project's folder (default: this one).")
  private Path folder;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on (default: ${DEFAULT-VALUE}).")
  private int port = Settings.DEFAULT_PORT;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where its data lies (default: target/rapport-home of the project).")
  private Path home;

  @Override
  public void run() {
    PluginProject project = PluginProject.in(folder);
    Path data = home == null ? project.home() : home.toAbsolutePath().normalize();
    new DevLoop(Dist.ofThisLauncher(), project, System.out).run(data, port);
  }
}
