package org.rapportcrm.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.scaffold.MavenConfig;
import org.rapportcrm.launcher.scaffold.NewProject;
import org.rapportcrm.launcher.scaffold.Parts;
import org.rapportcrm.launcher.scaffold.ProjectName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport new-plugin}. */
@Command(
    name = "new-plugin",
    description = "Makes the project of a plugin, which builds and passes its tests.")
public final class NewPluginCommand implements Runnable {

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Its id: lower case letters, digits and hyphens, such as shop-visits.")
  private String id;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder to make its folder in (default: this one).")
  private Path in;

  @Option(
      names = "--with",
      paramLabel = "PARTS",
      split = ",",
      defaultValue = "page,tab",
      description =
          "What it has from the start, with commas between (default: ${DEFAULT-VALUE}): some of what"
              + " --parts lists, all or none.")
  private List<String> with;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The package of its classes (default: com.example and the id).")
  private String javaPackage;

  @Option(names = "--name", paramLabel = "TEXT", description = "What people call it.")
  private String name;

  @Option(names = "--parts", description = "Lists what --with can name.")
  private boolean list;

  @Override
  public void run() {
    Dist dist = Dist.ofThisLauncher();
    NewProject template = NewProject.of(dist);
    if (list || id == null) {
      show(template.parts());
      return;
    }
    ProjectName project = ProjectName.of(id, javaPackage, name);
    Path folder = in.resolve(id).normalize();
    Set<String> has = template.write(project, template.parts().chosen(with), folder);
    MavenConfig.write(folder, dist);
    System.out.printf(
        "%s is a plugin now, with %s.%n%n  cd %s%n  mvn verify%n  %s dev%n%n"
            + "The first downloads what Maven lacks and runs the tests; the second runs Rapport"
            + " with the plugin, and shows what you change.%n",
        folder,
        has.isEmpty() ? "the frame alone" : String.join(", ", has),
        folder,
        System.getProperty("rapport.command", "rapport"));
  }

  private static void show(Parts parts) {
    System.out.println("rapport new-plugin ID --with PARTS can give it:");
    parts.names().forEach(part -> line(part, parts.description(part)));
    line(Parts.ALL, "all of these that can be combined");
    line(Parts.NONE, "only the frame");
  }

  private static void line(String part, String what) {
    System.out.printf("  %-13s %s%n", part, what);
  }
}
