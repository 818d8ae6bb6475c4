package org.rapportcrm.launcher.change;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.change.Plan.Added;
import org.rapportcrm.launcher.change.Plan.TableChange;
import org.rapportcrm.launcher.change.Plan.Trace;
import org.rapportcrm.launcher.check.CheckContext;
import org.rapportcrm.launcher.check.CheckFinding;
import org.rapportcrm.launcher.check.CheckReport;
import org.rapportcrm.launcher.check.PluginChecks;
import org.rapportcrm.launcher.check.Severity;
import org.rapportcrm.launcher.check.Unchecked;
import org.rapportcrm.launcher.compose.Generations;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.History;
import org.rapportcrm.launcher.migrate.Jdbc;
import org.rapportcrm.launcher.migrate.MigrationFile;
import org.rapportcrm.launcher.migrate.MigrationFiles;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Installed;

/** Looks at one jar and at what the database holds for it. */
final class Inspection {
  private final Dist dist;
  private final DataSource database;

  Inspection(Dist dist, DataSource database) {
    this.dist = dist;
    this.database = database;
  }

  /**
   * What is in the database and what would be done there.
   *
   * @param any whether migrations of the plugin were run
   * @param pending names of the files that would be run
   * @param newer versions of migrations that were run and are not in the jar
   */
  record Data(boolean any, List<String> pending, List<TableChange> tables, List<String> newer) {}

  Connection connection() throws SQLException {
    return database.getConnection();
  }

  /** For plugins whose data goes. */
  Farewell farewell() {
    return new Farewell(dist.apiJar(), database);
  }

  /**
   * A jar that was looked at.
   *
   * @param read the plugin, where its manifest is good
   * @param fit the same; empty when the jar is refused
   */
  record Checked(Optional<Candidate> read, Optional<Candidate> fit) {}

  /** All checks on a jar. */
  Checked check(Path jar, List<Path> others, List<PlanFinding> findings) {
    CheckReport report =
        PluginChecks.of(new CheckContext(dist.apiJar(), dist.coreJars(), others, Installed.api()))
            .check(jar);
    Optional<Candidate> plugin =
        report.manifest().map(manifest -> new Candidate(manifest, jar, false));
    if (plugin.filter(read -> Unchecked.contains(read.id())).isPresent()) {
      return new Checked(plugin, plugin);
    }
    String name = jar.getFileName().toString();
    boolean refused = false;
    for (CheckFinding finding : report.findings()) {
      refused |= finding.severity() == Severity.ERROR;
      findings.add(
          new PlanFinding(
              finding.id(),
              finding.severity() == Severity.ERROR ? "error" : "warning",
              name,
              finding.text(),
              finding.fix(),
              finding.where(),
              finding.sentence(),
              finding.arguments(),
              Map.of()));
    }
    return new Checked(plugin, refused ? Optional.empty() : plugin);
  }

  Data data(Candidate plugin, Connection connection) throws SQLException {
    MigrationFiles files = MigrationFiles.of(plugin.id(), plugin.jar(), Dialect.of(connection));
    History history = History.of(connection, plugin.id());
    List<MigrationFile> pending = history.pending(files);
    Set<String> present = Jdbc.tables(connection);
    List<TableChange> tables = new ArrayList<>();
    for (TableChange table : TableChanges.in(pending)) {
      long rows =
          present.contains(table.name())
              ? Jdbc.number(connection, "select count(*) from " + Jdbc.quoted(table.name()))
              : 0;
      tables.add(new TableChange(table.name(), table.change(), table.columns(), rows));
    }
    return new Data(
        !history.checksums().isEmpty(),
        pending.stream().map(MigrationFile::name).toList(),
        tables,
        history.unknownTo(files));
  }

  /** What its main class says; that it fails is a finding. */
  List<Added> adds(Candidate plugin, List<PlanFinding> findings) {
    try (MainClass main = new MainClass(plugin, dist.apiJar())) {
      return main.adds();
    } catch (Exception e) {
      findings.add(
          PlanFinding.error(
              "main.fails",
              plugin.id(),
              "Its main class " + plugin.manifest().main() + " fails: " + e.getMessage(),
              "Its methods return descriptions only; correct the one that fails.",
              plugin.manifest().main(),
              String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  /** What the one that is there contributes; nothing where it cannot be asked any more. */
  List<Added> had(Candidate plugin) {
    return adds(plugin, new ArrayList<>());
  }

  /** What the new version says against taking the place of the old one. */
  List<PlanFinding> refusals(Candidate from, Candidate to, Connection connection)
      throws SQLException {
    List<PlanFinding> found = new ArrayList<>();
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    try (MainClass main = new MainClass(to, dist.apiJar())) {
      for (Map<String, String> reason :
          main.refusesUpgrade(
              from.manifest().version().toString(),
              to.manifest().version().toString(),
              connection)) {
        found.add(PlanFinding.said("upgrade.refused", to.id(), reason));
      }
    } catch (Exception e) {
      found.add(
          PlanFinding.error(
              "upgrade.fails",
              to.id(),
              "It cannot say whether it can take over the data: " + e.getMessage(),
              "Correct its beforeUpgrade.",
              String.valueOf(e.getMessage())));
    } finally {
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
    }
    return found;
  }

  boolean hasTraces(String plugin, Connection connection) throws SQLException {
    return traces(plugin, null, connection).stream().anyMatch(trace -> !trace.kept());
  }

  List<Trace> traces(String plugin, Path jar, Connection connection) throws SQLException {
    return tracesIn(connection).of(plugin, jar, connection);
  }

  /** The traces that the core knows of. */
  Traces tracesIn(Connection connection) throws SQLException {
    return new Traces(Generations.coreJar(dist.applicationJars()), Dialect.of(connection));
  }
}
