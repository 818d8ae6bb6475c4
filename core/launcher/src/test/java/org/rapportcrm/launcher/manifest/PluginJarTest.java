package org.rapportcrm.launcher.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.PluginJarFile;

class PluginJarTest {
  @TempDir private Path folder;

  @Test
  void theManifestIsReadAsUtf8() throws IOException {
    Path jar =
        PluginJarFile.of("loyalty", "1.2")
            .with("vendor", "شركة")
            .with("requires", "surveys[1.0,2)")
            .with("main", "org.rapportcrm.loyalty.LoyaltyPlugin")
            .write(folder.resolve("a.jar"));

    PluginManifest manifest = PluginJar.read(jar);

    assertThat(manifest.id()).isEqualTo("loyalty");
    assertThat(manifest.version()).hasToString("1.2");
    assertThat(manifest.kind()).isEqualTo("plugin");
    assertThat(manifest.vendor()).isEqualTo("شركة");
    assertThat(manifest.requires()).extracting(Requirement::id).containsExactly("surveys");
    assertThat(manifest.main()).isEqualTo("org.rapportcrm.loyalty.LoyaltyPlugin");
  }

  @Test
  void aJarWithoutManifestIsNoPlugin() throws IOException {
    refused(PluginJarFile.withoutManifest().entry("a.txt", "a"), "so it is no plugin");
  }

  @Test
  void aMissingKeyIsNamed() throws IOException {
    refused(PluginJarFile.of("a", "1").without("version"), "the key version is missing");
    refused(PluginJarFile.of("a", "1").without("api"), "the key api is missing");
    refused(PluginJarFile.of("a", "${project.version}"), "the key version is missing");
  }

  @Test
  void aBadKeyIsNamedWithWhatToWrite() throws IOException {
    refused(PluginJarFile.of("My Plugin", "1"), "lower case letters, digits and hyphens");
    refused(PluginJarFile.of("a", "one"), "version: \"one\" is no version");
    refused(PluginJarFile.of("a", "1").with("api", "[1"), "api: \"[1\" is no range");
    refused(PluginJarFile.of("a", "1").with("kind", "module"), "must be one of plugin, theme");
    refused(PluginJarFile.of("a", "1").with("requires", "b >= 2"), "requires: ");
  }

  @Test
  void aMalformedManifestIsRefused() throws IOException {
    refused(
        PluginJarFile.withoutManifest().entry(PluginManifest.ENTRY, "id=\\u00zz"), "is malformed");
  }

  @Test
  void anOwnPersistenceUnitIsRefused() throws IOException {
    refused(
        PluginJarFile.of("a", "1").entry("META-INF/persistence.xml", "<persistence/>"),
        "its own META-INF/persistence.xml");
  }

  @Test
  void aCopyOfRapportsOwnClassesIsRefused() throws IOException {
    refused(
        PluginJarFile.of("a", "1").classFile("org/rapportcrm/api/RapportPlugin", 17),
        "give rapport-api the scope provided");
    refused(
        PluginJarFile.of("a", "1").classFile("org/rapportcrm/app/Anything", 17),
        "a package of Rapport itself");
  }

  @Test
  void classesForANewerJavaAreRefusedWithBothVersions() throws IOException {
    int newer = Runtime.version().feature() + 1;
    refused(
        PluginJarFile.of("a", "1").classFile("com/acme/A", newer),
        "it is compiled for Java " + newer + " and Rapport runs on Java " + (newer - 1));
  }

  @Test
  void classesForThisJavaAreTaken() throws IOException {
    Path jar =
        PluginJarFile.of("a", "1")
            .classFile("com/acme/A", Runtime.version().feature())
            .write(folder.resolve("good.jar"));
    assertThat(PluginJar.read(jar).id()).isEqualTo("a");
  }

  @Test
  void aTruncatedOrEmptyFileIsRefused() throws IOException {
    Path whole = PluginJarFile.of("a", "1").write(folder.resolve("whole.jar"));
    byte[] bytes = Files.readAllBytes(whole);
    Path half = Files.write(folder.resolve("half.jar"), Arrays.copyOf(bytes, 40));
    Path empty = Files.createFile(folder.resolve("empty.jar"));

    assertThatThrownBy(() -> PluginJar.read(half)).hasMessageContaining("copy the file again");
    assertThatThrownBy(() -> PluginJar.read(empty)).hasMessageContaining("copy the file again");
  }

  private void refused(PluginJarFile jar, String because) throws IOException {
    Path file = jar.write(folder.resolve("refused.jar"));
    assertThatThrownBy(() -> PluginJar.read(file))
        .isInstanceOf(BadManifest.class)
        .hasMessageContaining(because);
  }
}
