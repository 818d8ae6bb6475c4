package org.rapportcrm.launcher.command;

import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.start.Settings;
import org.rapportcrm.launcher.start.Start;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapport start}. */
@Command(
    name = "start",
    description = "Runs Rapport in the foreground and prints its address. Ctrl-C stops it.")
public final class StartCommand implements Runnable {
  @Mixin private HomeOption home;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on (default: RAPPORT_PORT, else 8080).")
  private Integer port;

  @Option(names = "--demo", description = "Fills an empty home with an invented shop.")
  private boolean demo;

  @Option(names = "--safe-mode", description = "Starts without any plugin.")
  private boolean safeMode;

  @Override
  public void run() {
    Settings settings = Settings.of(System.getenv(), home.folder(), port, safeMode, demo);
    new Start(settings, Dist.ofThisLauncher()).run();
  }
}
