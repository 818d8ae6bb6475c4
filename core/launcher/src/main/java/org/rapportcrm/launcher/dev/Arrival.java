package org.rapportcrm.launcher.dev;

import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.change.StoppedHome;
import org.rapportcrm.launcher.check.CheckReport;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.local.Multipart;
import org.rapportcrm.launcher.local.RunningRapport;

/** Installs a jar into the running Rapport as an admin does, and waits until it is there. */
public final class Arrival {

  private static final Logger LOG = Logger.getLogger(Arrival.class.getName());
  private static final String PLUGINS = "/api/v1/plugins";
  private static final Set<String> ENDED = Set.of("done", "failed");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 100;

  private final Path home;

  /**
   * @param home the folder of the data of a Rapport that runs
   */
  public Arrival(Path home) {
    this.home = home;
  }

  /**
   * Installs for the next start, which then composes once and not twice.
   *
   * @throws Refusal with the findings, or when Rapport runs on this home
   */
  public void prepare(Dist dist, Path jar) {
    Home place = Home.open(home);
    try (HomeLock lock = HomeLock.take(place)) {
      StoppedHome stopped = new StoppedHome(dist, place);
      CheckReport report = stopped.check(jar);
      if (report.refused()) {
        throw new Refusal(report.errorsInOneLine());
      }
      stopped.install(jar, report.manifest().orElseThrow(), true);
    }
  }

  /** Whether it runs; a start may have gone without it. */
  public boolean isActive(String id) {
    RunningRapport rapport = RunningRapport.of(Home.existing(home));
    return rapport.get(PLUGINS).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .anyMatch(p -> p.getString("id").equals(id) && p.getString("state").equals("active"));
  }

  /** Has the installation planned and not done, so that the next one finds all of it loaded. */
  void rehearse(Path jar) {
    try {
      Multipart form = new Multipart().file("file", jar);
      RunningRapport.of(Home.existing(home))
          .post(PLUGINS + "?plan=true", form.contentType(), form.body());
    } catch (FileNotFoundException | Refusal e) {
      LOG.log(Level.FINE, "The rehearsal did not work; the next edit only takes longer", e);
    }
  }

  /**
   * Installs and activates.
   *
   * @throws Refusal with the findings, or with what failed; the set of before runs again then
   */
  public void bring(Path jar, String id) {
    RunningRapport rapport = RunningRapport.of(Home.existing(home));
    try {
      Multipart form = new Multipart().file("file", jar);
      rapport.post(PLUGINS + "?activate=true", form.contentType(), form.body());
    } catch (FileNotFoundException e) {
      throw new Refusal(jar + " is gone; build the project again.", e);
    }
    Instant deadline = Instant.now().plus(PATIENCE);
    JsonObject change = current(rapport);
    while (!ENDED.contains(change.getString("state", "")) && Instant.now().isBefore(deadline)) {
      pause();
      change = current(rapport);
    }
    if (!change.getString("state", "").equals("done")) {
      throw new Refusal(id + ": " + change.getString("reason", "it did not arrive in time"));
    }
  }

  /** Nobody answers while one application goes and the next one comes. */
  private static JsonObject current(RunningRapport rapport) {
    try {
      return rapport.get(PLUGINS + "/changes/current");
    } catch (Refusal gap) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", e);
    }
  }
}
