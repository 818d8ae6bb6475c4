package org.rapportcrm.launcher.payara;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;

/** Runs the administration commands of Payara and does not overlook a failure. */
final class Commands {
  private Commands() {}

  /**
   * @throws IllegalStateException with all that the command said when it failed
   */
  static String run(AdminCommandRunner runner, String command, String... arguments) {
    ClusterCommandResult result = runner.run(command, arguments);
    if (result.getExitStatus() == ExitStatus.FAILURE) {
      throw new IllegalStateException(
          command + ": " + result.getOutput(), result.getFailureCause());
    }
    return result.getOutput();
  }
}
