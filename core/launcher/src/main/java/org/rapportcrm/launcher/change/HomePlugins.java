package org.rapportcrm.launcher.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Disabled;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Installed;
import org.rapportcrm.launcher.resolve.Resolution;

/** What the next start would make of the plugins and themes of a home on which nothing runs. */
public final class HomePlugins {

  private HomePlugins() {}

  /**
   * A plugin, or a file that is none.
   *
   * @param id its id, or the name of its file when it has none
   * @param version empty when it cannot be read
   * @param state {@code ready}, {@code off} when {@code plugins/disabled.txt} names it, or {@code
   *     refused}
   * @param reason why it is refused; else empty
   */
  public record Row(String id, String version, String state, String reason) {}

  /** All of them, by their ids. */
  public static List<Row> of(Dist dist, Home home) {
    Installed installed = new Installed(dist, home, false);
    Map<String, String> versions = new TreeMap<>();
    Stream.of(installed.bundled(), installed.own().candidates())
        .flatMap(List::stream)
        .forEach(plugin -> versions.put(plugin.id(), plugin.manifest().version().toString()));
    Set<String> off = Disabled.read(home);
    Resolution next = installed.resolved();
    List<Row> rows = new ArrayList<>();
    for (Candidate plugin : next.plugins()) {
      rows.add(row(plugin.id(), versions, "ready", ""));
    }
    for (Finding finding : next.findings()) {
      boolean isOff = off.contains(finding.id());
      rows.add(row(finding.id(), versions, isOff ? "off" : "refused", finding.reason()));
    }
    rows.sort((one, other) -> one.id().compareTo(other.id()));
    return rows;
  }

  private static Row row(String id, Map<String, String> versions, String state, String reason) {
    return new Row(id, versions.getOrDefault(id, ""), state, reason);
  }
}
