package org.rapportcrm.launcher.command;

import jakarta.json.Json;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.local.RunningRapport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapport token}. */
@Command(
    name = "token",
    description = "Prints a new API token of a user. It is shown once and kept nowhere in clear.")
public final class TokenCommand implements Runnable {
  /** What a token may do; each includes the one before. */
  enum Scope {
    read,
    write,
    admin
  }

  @Mixin private HomeOption home;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "EMAIL",
      description = "The address the user signs in with.")
  private String user;

  @Option(
      names = "--scope",
      defaultValue = "read",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Scope scope;

  @Override
  public void run() {
    String token =
        RunningRapport.of(Home.existing(home.folder()))
            .post(
                "/api/v1/local/tokens",
                Json.createObjectBuilder().add("user", user).add("scope", scope.name()).build())
            .getString("token", "");
    if (token.isEmpty()) {
      throw new Refusal("Rapport answered without a token; its log has the details.");
    }
    System.out.println(token);
  }
}
