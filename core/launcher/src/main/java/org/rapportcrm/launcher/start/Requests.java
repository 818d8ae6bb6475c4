package org.rapportcrm.launcher.start;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.backup.BackupWriter;
import org.rapportcrm.launcher.backup.Backups;
import org.rapportcrm.launcher.change.ChangeRequest;
import org.rapportcrm.launcher.change.Changes;

/** What the application asks of the launcher, and the answers as JSON. */
final class Requests implements LauncherControl {
  private static final Logger LOG = Logger.getLogger(Requests.class.getName());

  private final Launcher launcher;
  private final Changes changes;
  private final Backups backups;
  private final BackupWriter backup;

  Requests(Launcher launcher, Changes changes, Dist dist, BackupWriter backup) {
    this.launcher = launcher;
    this.changes = changes;
    this.backups = new Backups(dist);
    this.backup = backup;
  }

  @Override
  public void recompose() {
    launcher.recompose();
  }

  @Override
  public String status() {
    return launcher.status();
  }

  @Override
  public String plan(String change) {
    return answer(() -> changes.plan(ChangeRequest.of(change), launcher.running()).toString());
  }

  @Override
  public String planned(String plan) {
    return answer(
        () ->
            changes
                .find(plan)
                .orElseThrow(
                    () ->
                        new Refusal(
                            Said.of(
                                "changes.refusal.no-plan",
                                "There is no such plan any more; make it again and look at it.")))
                .toString());
  }

  @Override
  public String apply(String plan) {
    return answer(
        () -> {
          launcher.carryOut(plan);
          return status();
        });
  }

  @Override
  public void backup(OutputStream out) throws IOException {
    try {
      backup.write(out);
    } catch (SQLException e) {
      throw new IOException("The database does not give its data: " + e.getMessage(), e);
    }
  }

  @Override
  public String keepBackup(String file) {
    return answer(
        () -> {
          Backups.write(Path.of(file), backup::write);
          return "{}";
        });
  }

  @Override
  public String tryBackup(String file) {
    return answer(() -> "{\"rows\":" + backups.tryOut(Path.of(file)) + "}");
  }

  @Override
  public String found() {
    return answer(() -> changes.found().toString());
  }

  private static String answer(Supplier<String> work) {
    try {
      return work.get();
    } catch (Refusal e) {
      return error(e.said());
    } catch (JsonException e) {
      return error(Said.english(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A request of the application failed", e);
      return error(
          Said.of(
              "changes.refusal.failed",
              "The launcher could not do it: {0}; its log has the details.",
              e.getMessage()));
    }
  }

  private static String error(Said said) {
    return Json.createObjectBuilder().add("error", said.toJson()).build().toString();
  }
}
