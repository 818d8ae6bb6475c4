package org.rapportcrm.launcher.change;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.LastGood;
import org.rapportcrm.launcher.home.Refusals;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Installed;

/** Jars that somebody put into the home by hand and that do not run, or not as they are now. */
final class FoundJars {
  private final Home home;
  private final Installed installed;

  FoundJars(Home home, Installed installed) {
    this.home = home;
    this.installed = installed;
  }

  /** As {@code LauncherControl.found} documents it. */
  JsonArrayBuilder toJson() {
    JsonArrayBuilder found = Json.createArrayBuilder();
    Discovery own = installed.own();
    Map<String, Path> running = LastGood.jars(home);
    for (Candidate plugin : own.candidates()) {
      if (!same(plugin.jar(), running.get(plugin.id()))) {
        found.add(one(plugin));
      }
    }
    Map<String, JsonArrayBuilder> unreadable = new LinkedHashMap<>();
    for (Finding finding : own.findings()) {
      unreadable
          .computeIfAbsent(finding.id(), file -> Json.createArrayBuilder())
          .add(finding.said().toJson());
    }
    unreadable.forEach(
        (file, reasons) ->
            found.add(
                Json.createObjectBuilder()
                    .add("file", file + ".jar")
                    .add("id", file)
                    .add("version", "")
                    .add("name", Json.createObjectBuilder())
                    .add("reasons", reasons)));
    return found;
  }

  private JsonObjectBuilder one(Candidate plugin) {
    JsonObjectBuilder name = Json.createObjectBuilder();
    new Texts(plugin.id(), plugin.jar()).of(plugin.manifest().name()).forEach(name::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("file", plugin.jar().getFileName().toString())
            .add("id", plugin.id())
            .add("version", plugin.manifest().version().toString())
            .add("name", name);
    String reason = new Refusals(home).reason(plugin.jar());
    JsonArrayBuilder reasons = Json.createArrayBuilder();
    if (reason != null) {
      reasons.add(Refusals.said(reason).toJson());
    }
    return json.add("reasons", reasons);
  }

  private static boolean same(Path one, Path other) {
    try {
      return other != null && Files.mismatch(one, other) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
