package org.rapportcrm.launcher.command;

import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.start.Rehearsal;
import picocli.CommandLine.Command;

/**
 * {@code rapport prepare}: what the script runs once after an installation, while the JVM notes the
 * classes of a start for its class-data archive.
 */
@Command(name = "prepare", hidden = true, description = "Rehearses a start, for the class archive.")
public final class PrepareCommand implements Runnable {
  @Override
  public void run() {
    Rehearsal.run(Dist.ofThisLauncher());
  }
}
