package org.rapportcrm.launcher.command;

import org.rapportcrm.launcher.Refusal;
import picocli.CommandLine.Command;

/**
 * {@code rapport test}: the script does it in a checkout, before anything is built. This class
 * gives it its place in the help and the answer where there are no sources.
 */
@Command(
    name = "test",
    description = "In a checkout: installs what the tests need, then runs all of them.")
public final class TestCommand implements Runnable {
  @Override
  public void run() {
    throw new Refusal(
        "There are no sources here to test; run this command in a checkout of Rapport.");
  }
}
