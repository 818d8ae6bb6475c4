package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.check.CheckContext;
import org.rapportcrm.launcher.check.CheckFinding;
import org.rapportcrm.launcher.check.CheckReport;
import org.rapportcrm.launcher.check.PluginChecks;
import org.rapportcrm.launcher.check.SetFindings;
import org.rapportcrm.launcher.compose.Generations;
import org.rapportcrm.launcher.home.Disabled;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.manifest.PluginManifest;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Installed;

/** Plugins of a home on which nothing runs: the next start composes what is there then. */
public final class StoppedHome {
  private final Dist dist;
  private final Home home;

  public StoppedHome(Dist dist, Home home) {
    this.dist = dist;
    this.home = home;
  }

  /** All checks, as when Rapport runs. */
  public CheckReport check(Path jar) {
    CheckReport report = PluginChecks.of(CheckContext.of(dist, home)).check(jar);
    List<CheckFinding> findings = new ArrayList<>(report.findings());
    findings.addAll(SetFindings.of(report, dist, home));
    return new CheckReport(report.jar(), report.manifest(), List.copyOf(findings));
  }

  /**
   * Puts a jar that passed the checks in place of the one that is there.
   *
   * @param activate whether to switch it on at the next start
   */
  public void install(Path jar, PluginManifest manifest, boolean activate) {
    Candidate plugin = new Candidate(manifest, jar, false);
    try {
      Path target = InstalledFiles.place(home, plugin);
      InstalledFiles.replace(jar, target);
      for (Path other : jars(manifest.id())) {
        if (!other.equals(target)) {
          Files.delete(other);
        }
      }
      if (activate) {
        noteActivation(plugin);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes a plugin.
   *
   * @param database asked only when the data is not kept
   * @return the file with the data, when it was exported
   * @throws Refusal when there is no such plugin here
   */
  public Optional<Path> remove(Removal removal, DataSource database) {
    String id = removal.id();
    if (new Installed(dist, home, false).bundledIds().contains(id)) {
      throw new Refusal(id + " comes with Rapport and cannot be removed; switch it off.");
    }
    List<Path> jars = jars(id);
    if (jars.isEmpty() && removal.data() == Removal.Data.KEEP) {
      throw new Refusal("There is no plugin " + id + " in " + home.plugins() + ".");
    }
    Optional<Path> exported = Optional.empty();
    if (removal.data() != Removal.Data.KEEP) {
      exported = removeData(removal, jars.isEmpty() ? null : jars.get(0), database);
    }
    try {
      for (Path jar : jars) {
        Files.delete(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Disabled.remove(home, id);
    return exported;
  }

  private Optional<Path> removeData(Removal removal, Path jar, DataSource database) {
    try (Connection connection = database.getConnection()) {
      Traces traces =
          new Traces(Generations.coreJar(dist.applicationJars()), Dialect.of(connection));
      Optional<Path> exported = Optional.empty();
      if (removal.data() == Removal.Data.EXPORT) {
        List<String> tables = traces.tables(removal.id(), connection);
        exported = Optional.of(DataExport.write(home, removal.id(), tables, connection));
        connection.setAutoCommit(true);
      }
      new Farewell(dist.apiJar(), database).say(removal.id(), jar);
      traces.purge(removal.id(), jar, connection);
      return exported;
    } catch (SQLException e) {
      throw new Refusal(
          "The data of " + removal.id() + " could not be removed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The application reads it when it has started. */
  private void noteActivation(Candidate plugin) throws IOException {
    Properties wish = new Properties();
    wish.setProperty("plugin", plugin.id());
    wish.setProperty("version", plugin.manifest().version().toString());
    wish.setProperty("by", "rapport plugins install");
    Path folder = Files.createDirectories(home.run().resolve("plugins"));
    try (Writer writer = Files.newBufferedWriter(folder.resolve("activate.properties"))) {
      wish.store(writer, null);
    }
  }

  private List<Path> jars(String id) {
    return new Installed(dist, home, false)
        .own().candidates().stream()
            .filter(plugin -> plugin.id().equals(id))
            .map(Candidate::jar)
            .toList();
  }
}
