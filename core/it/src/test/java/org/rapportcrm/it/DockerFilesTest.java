package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of {@code docker/} held against each other: nothing here runs a container. */
class DockerFilesTest {

  private static final Path DOCKER = Path.of("../../docker");
  private static final String HOME = "/var/lib/rapport/home";

  private final Map<String, Object> compose = compose();
  private final Map<String, Object> services = map(compose.get("services"));
  private final List<String> nodes =
      services.keySet().stream().filter(name -> name.startsWith("node-")).toList();

  @Test
  void twoNodesStandOnOneDatabaseBehindAProxyThatAlonePublishesAPort() {
    assertThat(services.keySet()).containsOnly("database", "proxy", "node-1", "node-2");
    services.forEach(
        (name, service) ->
            assertThat(map(service).containsKey("ports")).as(name).isEqualTo(name.equals("proxy")));
    assertThat(list(map(services.get("proxy")).get("ports")))
        .allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void everyNodeHasAHomeOfItsOwnAndSharesWhatAllMustSee() {
    Set<String> homes = new TreeSet<>();
    for (String node : nodes) {
      List<String> volumes = list(map(services.get(node)).get("volumes"));
      volumes.stream().filter(v -> v.endsWith(":" + HOME)).forEach(homes::add);
      assertThat(volumes)
          .contains(
              "plugins:" + HOME + "/plugins",
              "themes:" + HOME + "/themes",
              "imports:" + HOME + "/imports",
              "dkim:" + HOME + "/dkim");
    }
    assertThat(homes).hasSameSizeAs(nodes);
  }

  @Test
  void everyVolumeIsDeclaredAndItsFolderHasItsOwnerInTheImage() throws IOException {
    String image = Files.readString(DOCKER.resolve("Dockerfile"));
    Set<String> used = new TreeSet<>();
    services
        .values()
        .forEach(
            service ->
                list(map(service).get("volumes")).stream()
                    .filter(volume -> !volume.startsWith("."))
                    .forEach(volume -> used.add(volume.substring(0, volume.indexOf(':')))));
    assertThat(map(compose.get("volumes")).keySet()).isEqualTo(used);
    assertThat(image)
        .contains("for folder in \"\" plugins themes imports dkim;")
        .contains("EXPOSE 8080");
  }

  @Test
  void everySettingThatIsGivenIsOneThatRapportKnows() throws IOException {
    String known = Files.readString(Path.of("../../docs/operations.md"));
    for (String node : nodes) {
      assertThat(map(map(services.get(node)).get("environment")).keySet())
          .contains("RAPPORT_SECRET_KEY", "RAPPORT_DATABASE_URL")
          .allMatch(setting -> known.contains("`" + setting + "`"));
    }
  }

  @Test
  void theProxyKnowsExactlyTheNodesAndAsksWhetherTheyAreReady() throws IOException {
    String proxy = Files.readString(DOCKER.resolve("haproxy.cfg"));
    Matcher servers = Pattern.compile("(?m)^ +server (\\S+) (\\S+):8080 check").matcher(proxy);
    Set<String> asked = new TreeSet<>();
    while (servers.find()) {
      assertThat(servers.group(1)).isEqualTo(servers.group(2));
      asked.add(servers.group(1));
    }
    assertThat(asked).containsExactlyInAnyOrderElementsOf(nodes);
    assertThat(proxy).contains("uri /health/ready", "expect status 200", "cookie RAPPORT_NODE");
  }

  private static Map<String, Object> compose() {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(Files.readString(DOCKER.resolve("compose.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Object value) {
    return value == null ? List.of() : (List<String>) value;
  }
}
