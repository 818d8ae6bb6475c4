package org.rapportcrm.app.plugin.explain.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.app.plugin.breaker.Measures;
import org.rapportcrm.app.plugin.breaker.Measures.Measure;
import org.rapportcrm.app.plugin.explain.ContributionName;
import org.rapportcrm.app.plugin.explain.PluginHealth;
import org.rapportcrm.app.plugin.explain.PluginHealth.Checked;
import org.rapportcrm.app.plugin.explain.PluginLog;
import org.rapportcrm.app.plugin.explain.PluginTables;
import org.rapportcrm.app.plugin.explain.PluginTables.Table;
import org.rapportcrm.app.plugin.guard.Watchdog;
import org.rapportcrm.app.plugin.hook.Failures;
import org.rapportcrm.app.plugin.hook.Failures.Failure;
import org.rapportcrm.app.plugin.registry.ContributionLists;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.plugin.registry.PluginSwitch;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.web.Msg;

/** {@code /console/plugin?id=}: all that is to be known about one plugin. */
@Named
@RequestScoped
public class PluginPage {

  private static final int SHOWN_FAILURES = 20;
  private static final int SHOWN_LINES = 40;

  @Inject private InstalledSet installed;
  @Inject private PluginRegistry registry;
  @Inject private PluginSwitch plugins;
  @Inject private PluginHealth health;
  @Inject private PluginTables tables;
  @Inject private PluginLog log;
  @Inject private Measures measures;
  @Inject private Failures failures;
  @Inject private Watchdog watchdog;
  @Inject private Capabilities capabilities;
  @Inject private Msg msg;

  private PluginInfo info;
  private List<Checked> checks;
  private List<Measure> spent;
  private List<Table> rows;

  /** A right that the plugin declares, and who holds it. */
  public record Right(Capability capability, List<String> roles) {}

  /** 404 where there is no such plugin. */
  public void open() {
    getInfo();
  }

  /** The plugin. */
  public PluginInfo getInfo() {
    if (info == null) {
      info = plugins.get(String.valueOf(Here.parameter("id")));
    }
    return info;
  }

  /** What its jar says; {@code null} for one that was refused. */
  public Manifest getManifest() {
    return installed.find(getInfo().id()).orElse(null);
  }

  /** Its name. */
  public String getName() {
    return msg.get(getInfo().nameKey());
  }

  /** Key of its state's name. */
  public String getStateKey() {
    return getInfo().stateKey();
  }

  /** Which badge its state wears. */
  public String getBadge() {
    return switch (getInfo().state()) {
      case ACTIVE -> "badge-good";
      case INACTIVE -> "";
      case FAILED, INCOMPATIBLE -> "badge-bad";
    };
  }

  /** Whether it has health checks, be they run now or not. */
  public boolean isChecked() {
    return getInfo().contributions().containsKey(ContributionLists.HEALTH_CHECKS.id());
  }

  /** What it contributes, in words. */
  public List<String> getContents() {
    return getInfo().contributions().entrySet().stream()
        .map(entry -> msg.of("plugins.adds." + entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Its health, looked at now. */
  public List<Checked> getHealth() {
    if (checks == null) {
      checks = health.of(getInfo().id());
    }
    return checks;
  }

  /** What failed on this node, the newest first. */
  public List<Failure> getFailures() {
    return failures.of(getInfo().id()).stream().limit(SHOWN_FAILURES).toList();
  }

  /** Calls that do not come back. */
  public List<String> getStuck() {
    return watchdog.stuck(getInfo().id());
  }

  /** Time of each contribution on this node, the most expensive first. */
  public List<Measure> getSpent() {
    if (spent == null) {
      spent = measures.of(getInfo().id());
    }
    return spent;
  }

  /** A time's share of the time of all, between 0 and 1. */
  public double share(Duration time) {
    long all = getSpent().stream().mapToLong(one -> one.spent().total().toNanos()).sum();
    return all == 0 ? 0 : (double) time.toNanos() / all;
  }

  /** A time in milliseconds, with a decimal where it is short. */
  public double millis(Duration time) {
    double millis = time.toNanos() / 1e6;
    return millis < 10 ? Math.round(millis * 10) / 10.0 : Math.round(millis);
  }

  /** What the console calls a contribution. */
  public String nameOf(String where) {
    return ContributionName.of(registry.contentsOf(getInfo().id()), where);
  }

  /** Of which kind a contribution is that was measured; {@code null} where that is not known. */
  public String kindOf(Failure failure) {
    return getSpent().stream()
        .filter(one -> one.where().equals(failure.where()))
        .map(Measure::kind)
        .findFirst()
        .orElse(null);
  }

  /** Its tables. */
  public List<Table> getTables() {
    if (rows == null) {
      rows = tables.of(getInfo().id());
    }
    return rows;
  }

  /** A number of bytes in kilobytes. */
  public long kilobytes(long bytes) {
    return (bytes + 1023) / 1024;
  }

  /** The rights it declares, with the roles that hold them now. */
  public List<Right> getRights() {
    List<Right> rights = new ArrayList<>();
    registry
        .contentsOf(getInfo().id())
        .map(RapportPlugin::capabilities)
        .orElse(List.of())
        .forEach(right -> rights.add(new Right(right, capabilities.rolesWith(right))));
    return rights;
  }

  /** Whether it has settings to show. */
  public boolean isConfigurable() {
    return registry.isWanted(getInfo().id()) && getInfo().contributions().containsKey("settings");
  }

  /** What the log of this node says about it. */
  public List<LogLine> getLog() {
    Manifest manifest = getManifest();
    return manifest == null
        ? List.of()
        : log.of(manifest, SHOWN_LINES).stream().map(LogLine::of).toList();
  }
}
