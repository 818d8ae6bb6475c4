package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.testkit.PluginJar;

/** The set of one installation taken to another: the file, the difference, applying it. */
class PluginSetIT {

  @TempDir private Path folder;

  @Test
  void aSetIsTakenToAnotherHomeAndApplyingItTwiceChangesNothing() throws IOException {
    Path file = folder.resolve("set.json");
    Path jars = Files.createDirectories(folder.resolve("jars"));
    Path jar = PluginJar.of("visits", "1.0.0").write(jars);
    try (RunningRapport first = home("one", jar)) {
      Api api = first.api("admin");
      api.post("/api/v1/plugins/visits/activate", "");
      api.post("/api/v1/plugins/hello/deactivate", "");
      api.ask(
          "PATCH",
          "/api/v1/settings/core",
          "{\"site.name\":\"Tea & Paper\",\"theme\":\"lapis\"}",
          Map.of());
      first.run("plugins", "export", file.toString());
      assertThat(first.run("plugins", "apply", file.toString(), "--yes"))
          .isEqualTo("Nothing is to be changed.");
    }
    String set = Files.readString(file);
    assertThat(set).contains("\"visits\"", "\"lapis\"", "Tea & Paper", "\"sha256\"");

    try (RunningRapport second = RunningRapport.start(folder.resolve("two"))) {
      RunningRapport.Ran without =
          RunningRapport.ran(
              "plugins", "apply", file.toString(), "--yes", "--home", second.home().toString());
      assertThat(without.exit()).isEqualTo(1);
      assertThat(without.printed())
          .contains("The jar of visits 1.0.0 (sha-256 ")
          .contains(folder.toString())
          .contains("--from DIR");

      String said =
          second.run("plugins", "apply", file.toString(), "--yes", "--from", jars.toString());

      assertThat(said)
          .contains("install    visits 1.0.0")
          .contains("activate   visits")
          .contains("deactivate hello")
          .contains("theme      (default) -> lapis")
          .contains("core/site.name")
          .endsWith("The set is applied.");
      Api api = second.api("admin");
      assertThat(api.get("/api/v1/plugins/visits").getString("state")).isEqualTo("active");
      assertThat(api.get("/api/v1/plugins/hello").getString("state")).isEqualTo("inactive");
      assertThat(api.get("/api/v1/plugins/set").getString("theme")).isEqualTo("lapis");
      assertThat(second.run("plugins", "apply", file.toString(), "--yes"))
          .isEqualTo("Nothing is to be changed.");
      Path again = folder.resolve("again.json");
      second.run("plugins", "export", again.toString());
      assertThat(again).hasSameTextualContentAs(file);
    }
  }

  private RunningRapport home(String name, Path jar) throws IOException {
    Path plugins = Files.createDirectories(folder.resolve(name).resolve("plugins"));
    Files.copy(jar, plugins.resolve(jar.getFileName()));
    return RunningRapport.start(folder.resolve(name));
  }
}
