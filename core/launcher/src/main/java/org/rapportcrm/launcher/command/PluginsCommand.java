package org.rapportcrm.launcher.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.change.HomePlugins;
import org.rapportcrm.launcher.home.Disabled;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.local.RunningRapport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapport plugins}. */
@Command(
    name = "plugins",
    description =
        "Lists, installs and removes plugins, switches them on and off, takes their set along.",
    subcommands = {
      InstallCommand.class,
      RemoveCommand.class,
      PluginsExportCommand.class,
      PluginsApplyCommand.class
    })
public final class PluginsCommand implements Runnable {
  private static final String RESOURCE = "/api/v1/plugins";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: plugins list, install FILE, remove ID, activate ID, deactivate ID, off ID,"
            + " export FILE or apply FILE");
  }

  @Command(
      name = "list",
      description =
          "Shows every plugin with its version and state; when nothing runs, what the next start"
              + " would make of it.")
  void list(@Mixin HomeOption home) {
    Home place = Home.existing(home.folder());
    if (!HomeLock.isTaken(place)) {
      HomePlugins.of(Dist.ofThisLauncher(), place)
          .forEach(row -> line(row.id(), row.version(), row.state(), row.reason()));
      return;
    }
    for (JsonObject plugin : plugins(home)) {
      line(
          plugin.getString("id", ""),
          plugin.getString("version", ""),
          plugin.getString("state", ""),
          text(plugin, "reason"));
    }
  }

  private static List<JsonObject> plugins(HomeOption home) {
    JsonObject answer = running(home).get(RESOURCE);
    return answer.containsKey("items")
        ? answer.getJsonArray("items").getValuesAs(JsonValue::asJsonObject)
        : List.of();
  }

  private static void line(String id, String version, String state, String reason) {
    System.out.printf("%-24s %-18s %-13s %s%n", id, version, state, reason);
  }

  @Command(name = "activate", description = "Switches a plugin on, at once and everywhere.")
  void activate(@Parameters(paramLabel = "ID") String id, @Mixin HomeOption home) {
    checked(id);
    Home place = Home.existing(home.folder());
    boolean wasDisabled = Disabled.remove(place, id);
    if (wasDisabled && !(HomeLock.isTaken(place) && isComposed(id, home))) {
      System.out.println(id + " is started again with the next start of Rapport.");
      return;
    }
    change(id, "activate", home);
  }

  @Command(
      name = "deactivate",
      description = "Switches a plugin off, at once and everywhere. Its data is kept.")
  void deactivate(@Parameters(paramLabel = "ID") String id, @Mixin HomeOption home) {
    change(id, "deactivate", home);
  }

  @Command(
      name = "off",
      description =
          "Keeps a plugin from being started, also when nothing runs: its id is written into"
              + " plugins/disabled.txt of the home.")
  void off(@Parameters(paramLabel = "ID") String id, @Mixin HomeOption home) {
    checked(id);
    Home place = Home.existing(home.folder());
    Disabled.add(place, id);
    System.out.println(id + " is not started any more; " + Disabled.file(place) + " names it.");
    if (HomeLock.isTaken(place) && isComposed(id, home)) {
      change(id, "deactivate", home);
    }
  }

  /** Whether the running Rapport has the plugin, switched on or off; only a start brings it in. */
  private static boolean isComposed(String id, HomeOption home) {
    return plugins(home).stream()
        .anyMatch(plugin -> id.equals(text(plugin, "id")) && !text(plugin, "version").isEmpty());
  }

  private void change(String id, String action, HomeOption home) {
    checked(id);
    JsonObject plugin = running(home).post(RESOURCE + "/" + id + "/" + action, null);
    System.out.println(id + " is " + plugin.getString("state", action + "d") + ".");
  }

  private void checked(String id) {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + id + "\" is no id of a plugin; plugins list shows them");
    }
  }

  private static RunningRapport running(HomeOption home) {
    return RunningRapport.of(Home.existing(home.folder()));
  }

  private static String text(JsonObject object, String key) {
    return object.containsKey(key) && !object.isNull(key) ? object.getString(key) : "";
  }
}
