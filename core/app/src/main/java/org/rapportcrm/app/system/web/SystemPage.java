package org.rapportcrm.app.system.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.app.plugin.explain.PluginLog;
import org.rapportcrm.app.plugin.explain.RepeatedEntry;
import org.rapportcrm.app.system.HealthReport;
import org.rapportcrm.app.system.Queues;
import org.rapportcrm.app.system.TableSizes;
import org.rapportcrm.app.system.Versions;
import org.rapportcrm.app.text.TextFormats;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** {@code /console/system}: how this installation fares. */
@Named
@RequestScoped
public class SystemPage {

  private static final int TABLES = 15;
  private static final int LINES = 20;
  private static final Set<String> LEVELS = Set.of("SEVERE", "WARNING", "INFO");

  @Inject private HealthReport health;
  @Inject private Queues queues;
  @Inject private TableSizes sizes;
  @Inject private Versions versions;
  @Inject private PluginLog log;
  @Inject private Clock clock;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private String level;
  private LocalDate today;
  private List<HealthReport.Line> checks;
  private List<TableSizes.Table> tables;

  @PostConstruct
  void load() {
    String wished = String.valueOf(Faces.getRequestParameter("level"));
    level = LEVELS.contains(wished) ? wished : "all";
    today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    checks = health.all();
    tables = sizes.now(today);
  }

  /** All checks; those that found something first. */
  public List<HealthReport.Line> getChecks() {
    return checks.stream().sorted((a, b) -> Boolean.compare(a.ok(), b.ok())).toList();
  }

  public List<Queues.Queue> getQueues() {
    return queues.all();
  }

  public Set<Map.Entry<String, String>> getVersions() {
    return versions.all().entrySet();
  }

  /** The largest tables. */
  public List<TableSizes.Table> getTables() {
    return tables.stream().limit(TABLES).toList();
  }

  /** What the database takes; 0 where it does not say. */
  public long getBytes() {
    return tables.stream().mapToLong(TableSizes.Table::bytes).sum();
  }

  /** Bytes as people read them. */
  public String size(long bytes) {
    return msg.of(
        "system.megabytes", BigDecimal.valueOf(Math.max(1, bytes / 100_000)).movePointLeft(1));
  }

  /** How many rows there were, day by day; {@code null} before there are two days. */
  public Chart getGrowth() {
    List<TableSizes.Day> days = sizes.history(today);
    if (days.size() < 2) {
      return null;
    }
    return new Chart(
        Chart.Kind.LINE,
        msg.get("system.growth"),
        null,
        days.stream().map(day -> TextFormats.date(day.day(), viewer.locale())).toList(),
        List.of(
            Chart.Series.of(
                msg.get("system.rows"), days.stream().map(day -> (double) day.rows()).toList())),
        Chart.Unit.NUMBER);
  }

  /** Which entries of the log are shown: a level, or {@code all}. */
  public String getLevel() {
    return level;
  }

  /** The newest entries of this node's log, each once. */
  public List<RepeatedEntry> getEntries() {
    return log.newestOnce(level.equals("all") ? null : level, LINES);
  }

  /** Which badge a level wears. */
  public String badge(String of) {
    return switch (of) {
      case "SEVERE", "ERROR" -> "badge-bad";
      case "WARNING" -> "badge-warn";
      default -> "";
    };
  }
}
