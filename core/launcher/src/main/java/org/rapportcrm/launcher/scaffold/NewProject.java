package org.rapportcrm.launcher.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;

/**
 * Writes the project of a new plugin: the template of the distribution with the plugin's own names
 * and the parts that are wanted. The template is itself a plugin that Rapport's build compiles and
 * tests.
 */
public final class NewProject {

  private final Path template;
  private final Properties versions;
  private final Parts parts;

  /**
   * @param archetype a folder with {@code project}, {@code parts.properties} and {@code
   *     versions.properties}
   */
  public NewProject(Path archetype) {
    this.template = archetype.resolve("project");
    this.parts = Parts.read(archetype.resolve("parts.properties"));
    this.versions = new Properties();
    try (InputStream in = Files.newInputStream(archetype.resolve("versions.properties"))) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The template of new plugins cannot be read", e);
    }
  }

  /** Out of the template that this distribution brings. */
  public static NewProject of(Dist dist) {
    return new NewProject(dist.archetype());
  }

  /** What it can have. */
  public Parts parts() {
    return parts;
  }

  /**
   * Writes it.
   *
   * @param folder must not exist, or be empty
   * @param wanted names of {@link Parts}; what they need comes with them
   * @return the parts it has
   * @throws Refusal when the folder is in use or there is no such part; nothing is written then
   */
  public Set<String> write(ProjectName name, Collection<String> wanted, Path folder) {
    Set<String> chosen = parts.closure(wanted);
    try {
      refuseWhatIsInUse(folder);
      for (Path file : files()) {
        if (!parts.leavesOut(file.getFileName().toString(), chosen)) {
          Path target = folder.resolve(name.in(template.relativize(file).toString()));
          Files.createDirectories(target.getParent());
          Files.writeString(target, content(Files.readString(file), name, chosen));
        }
      }
      return chosen;
    } catch (IOException e) {
      throw new Refusal(
          "The project cannot be written to " + folder + " (" + e.getMessage() + ").", e);
    }
  }

  private String content(String text, ProjectName name, Set<String> chosen) {
    String filled = PartMarks.resolve(text, chosen);
    for (String key : versions.stringPropertyNames()) {
      filled = filled.replace("@" + key + "@", versions.getProperty(key));
    }
    return name.in(filled);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(template)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void refuseWhatIsInUse(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    boolean empty = false;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        empty = inside.findAny().isEmpty();
      }
    }
    if (!empty) {
      throw new Refusal(
          folder + " is there already; choose another id, or another folder with --in DIR.");
    }
  }
}
