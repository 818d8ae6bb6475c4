package org.rapportcrm.launcher.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;

/**
 * Rapport for the time of one command on a home where nothing runs. It answers this machine only,
 * on a port that nobody knows, and does nothing by itself: no job, no mail, no webhook.
 */
public final class BriefRun implements AutoCloseable {
  private static final String OPTIONS = "RAPPORT_JAVA_OPTIONS";

  /** Null where it ran already. */
  private final ServerProcess server;

  private BriefRun(ServerProcess server) {
    this.server = server;
  }

  /**
   * Starts it, unless it runs already.
   *
   * @param out gets a line about it, and what it goes without
   * @throws Refusal with what it said when it does not start
   */
  public static BriefRun of(Dist dist, Home home, PrintStream out) {
    if (HomeLock.isTaken(home)) {
      return new BriefRun(null);
    }
    out.println("Nothing runs on " + home.root() + "; Rapport is started for this command ...");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream listener = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      ServerProcess server =
          ServerProcess.start(dist, home.root(), freePort(), List.of(), settings(), listener);
      said.toString(StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("Without "))
          .forEach(out::println);
      return new BriefRun(server);
    } catch (Refusal refusal) {
      throw new Refusal(
          "Rapport does not start on "
              + home.root()
              + ":\n"
              + said.toString(StandardCharsets.UTF_8),
          refusal);
    }
  }

  /** Ends it when it was started here. */
  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }

  /** Its database is the one of the environment, as at any start of this home. */
  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.keySet().removeIf(name -> !name.startsWith("RAPPORT_DATABASE_"));
    settings.put("RAPPORT_ADDRESS", "127.0.0.1");
    String options = System.getenv().getOrDefault(OPTIONS, "");
    settings.put(OPTIONS, (options + " -XX:TieredStopAtLevel=1 -Drapport.quiet=true").strip());
    return settings;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
