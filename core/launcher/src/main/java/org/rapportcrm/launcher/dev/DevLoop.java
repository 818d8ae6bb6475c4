package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.local.ServerProcess;
import org.rapportcrm.launcher.scaffold.MavenConfig;

/**
 * Builds the project, runs Rapport with it, and brings each change of it in, until told to stop.
 */
public final class DevLoop {

  private static final long LOOK_MILLIS = 250;

  private final Dist dist;
  private final PluginProject project;
  private final PrintStream out;

  /** What the jar held that runs. */
  private Set<String> running = Set.of();

  public DevLoop(Dist dist, PluginProject project, PrintStream out) {
    this.dist = dist;
    this.project = project;
    this.out = out;
  }

  /**
   * Runs until the process ends.
   *
   * @param home the folder of its data; made when there is none
   * @throws Refusal when the project does not compile or Rapport does not start
   */
  public void run(Path home, int port) {
    MavenConfig.ensure(project.root(), dist);
    MavenRun maven = new MavenRun(project);
    say("Compiling " + project.id() + " ...");
    String wrong = maven.compile();
    if (!wrong.isEmpty()) {
      throw new Refusal("The project does not compile:\n" + wrong);
    }
    Developer developer = Developer.of(home);
    Arrival arrival = new Arrival(home);
    try {
      arrival.prepare(dist, jar());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServerProcess server =
        ServerProcess.start(dist, home, port, List.of("--demo"), settings(developer), out);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    try {
      if (!arrival.isActive(project.id())) {
        bring(arrival);
      }
      say(
          "%s is running at http://localhost:%d - sign in as %s with %s"
              .formatted(project.id(), port, developer.email(), developer.password()));
      say("Save a file and look again; Ctrl-C stops.");
      rehearse(arrival);
      watch(server, arrival, new QuickBuild(project, maven));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** While the developer looks: what the first edit of a class would otherwise wait for. */
  private void rehearse(Arrival arrival) throws IOException {
    Path jar = jar();
    Thread thread = new Thread(() -> arrival.rehearse(jar), "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(ServerProcess server, Arrival arrival, QuickBuild build)
      throws IOException, InterruptedException {
    Changes changes = new Changes(project);
    Set<Path> meanwhile = Set.of();
    while (server.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      Set<Path> changed = settled(changes, meanwhile);
      meanwhile = Set.of();
      if (!changed.isEmpty()) {
        long begun = System.nanoTime();
        String wrong = build.build(changed);
        meanwhile = edited(changes);
        bringIn(changed, wrong, begun, arrival);
      }
    }
    throw new Refusal("Rapport has stopped; what it said stands above.");
  }

  /** All that changed, once nothing more does: an editor saves several files, a compiler many. */
  private static Set<Path> settled(Changes changes, Set<Path> before) throws InterruptedException {
    Set<Path> all = new TreeSet<>(before);
    Set<Path> more = changes.since();
    while (!more.isEmpty()) {
      all.addAll(more);
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      more = changes.since();
    }
    return all;
  }

  /** What somebody saved while the project was built; what the build wrote is left aside. */
  private Set<Path> edited(Changes changes) {
    Set<Path> files = new TreeSet<>(changes.since());
    files.removeIf(file -> file.startsWith(project.classes()));
    return files;
  }

  private void bringIn(Set<Path> changed, String wrong, long begun, Arrival arrival)
      throws IOException {
    if (!wrong.isEmpty()) {
      say("It does not compile; what ran before still runs.\n" + wrong);
      return;
    }
    if (LiveEdit.of(project, changed, running)) {
      say("%s: on the screen after %.1f s".formatted(names(changed), seconds(begun)));
      return;
    }
    double built = seconds(begun);
    try {
      bring(arrival);
      say(
          "%s: compiled in %.1f s, on the screen after %.1f s"
              .formatted(names(changed), built, seconds(begun)));
    } catch (Refusal refused) {
      say("Rapport refused it; what ran before still runs.\n" + refused.getMessage());
    }
  }

  /** The program reads pages and texts from where they are built. */
  private Map<String, String> settings(Developer developer) {
    return Map.of(
        "RAPPORT_ADMIN_EMAIL",
        developer.email(),
        "RAPPORT_ADMIN_PASSWORD",
        developer.password(),
        "RAPPORT_DEV_FOLDER",
        project.classes().toString(),
        // What runs for minutes only and is composed again and again is not worth optimising.
        "RAPPORT_JAVA_OPTIONS",
        (System.getenv().getOrDefault("RAPPORT_JAVA_OPTIONS", "") + " -XX:TieredStopAtLevel=1")
            .strip());
  }

  private void bring(Arrival arrival) throws IOException {
    arrival.bring(jar(), project.id());
  }

  /** As the classes are now. */
  private Path jar() throws IOException {
    running = project.built();
    return DevJar.write(project.classes(), project.own().resolve(project.id() + ".jar"));
  }

  private static String names(Set<Path> changed) {
    String first = changed.iterator().next().getFileName().toString();
    return changed.size() == 1 ? first : first + " and " + (changed.size() - 1) + " more";
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void say(String text) {
    out.println(text);
  }
}
