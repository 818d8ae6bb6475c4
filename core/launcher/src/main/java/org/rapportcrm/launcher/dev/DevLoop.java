package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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
    ServerProcess server =
        ServerProcess.start(dist, home, port, List.of("--demo"), developer.settings(), out);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    Arrival arrival = new Arrival(home);
    try {
      arrival.bring(jar(), project.id());
      say(
          "%s is running at http://localhost:%d - sign in as %s with %s"
              .formatted(project.id(), port, developer.email(), developer.password()));
      say("Save a file and look again; Ctrl-C stops.");
      watch(server, arrival, new QuickBuild(project, maven));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(ServerProcess server, Arrival arrival, QuickBuild build)
      throws IOException, InterruptedException {
    Changes changes = new Changes(project);
    while (server.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      Set<Path> changed = settled(changes);
      if (!changed.isEmpty()) {
        bringIn(changed, build, arrival);
        changes.since();
      }
    }
    throw new Refusal("Rapport has stopped; what it said stands above.");
  }

  /** All that changed, once nothing more does: an editor saves several files, a compiler many. */
  private static Set<Path> settled(Changes changes) throws InterruptedException {
    Set<Path> all = new TreeSet<>();
    Set<Path> more = changes.since();
    while (!more.isEmpty()) {
      all.addAll(more);
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      more = changes.since();
    }
    return all;
  }

  private void bringIn(Set<Path> changed, QuickBuild build, Arrival arrival) throws IOException {
    long begun = System.nanoTime();
    String wrong = build.build(changed);
    if (!wrong.isEmpty()) {
      say("It does not compile; what ran before still runs.\n" + wrong);
      return;
    }
    double built = seconds(begun);
    try {
      arrival.bring(jar(), project.id());
      say(
          "%s: compiled in %.1f s, on the screen after %.1f s"
              .formatted(names(changed), built, seconds(begun)));
    } catch (Refusal refused) {
      say("Rapport refused it; what ran before still runs.\n" + refused.getMessage());
    }
  }

  private Path jar() throws IOException {
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
