package org.rapportcrm.launcher.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.launcher.resolve.Resolution;

/**
 * What a change would do; nothing of it is done yet.
 *
 * @param generation the composition it was made for; when another runs, it no longer fits
 * @param findings everything that is wrong or worth knowing, all at once
 * @param switchedOff plugins that would no longer be part of the set, with the reason
 * @param pauseMillis for how long nobody would be answered, as far as the last changes tell
 * @param set what would run
 */
public record Plan(
    String id,
    int generation,
    List<PlanFinding> findings,
    List<PluginPlan> plugins,
    List<Off> switchedOff,
    long pauseMillis,
    Resolution set) {

  /** What would become of one plugin. */
  public enum Action {
    INSTALL,
    UPGRADE,
    DOWNGRADE,
    /** The same version once more. */
    REPLACE,
    REMOVE
  }

  /**
   * One plugin.
   *
   * @param name texts of its name by language; empty when it has none
   * @param from the version that is there, or null
   * @param to the version that would be there, or null
   * @param jar where the new jar waits, or a copy of the one that goes; null when there is none
   * @param origin where the new jar was taken from, or null
   * @param adds what it contributes and the version that is there does not
   * @param drops what the version that is there contributes and the new one does not
   * @param migrations names of the files that would be run
   * @param data what becomes of the data when it goes, or null
   * @param vanishes what would be deleted with it, or kept, when it goes
   */
  public record PluginPlan(
      String id,
      Map<String, String> name,
      Action action,
      String from,
      String to,
      String sha256,
      long bytes,
      Path jar,
      Path origin,
      List<Added> adds,
      List<Added> drops,
      List<String> migrations,
      List<TableChange> tables,
      Removal.Data data,
      List<Trace> vanishes) {}

  /**
   * Something a plugin contributes.
   *
   * @param kind such as {@code menu} or {@code capabilities}
   * @param id its own name where it has one
   * @param texts its title by language
   * @param roles of a capability: who would hold it from the start
   */
  public record Added(String kind, String id, Map<String, String> texts, List<String> roles) {

    /** Those of the first that are not among the others, whatever they are called there. */
    static List<Added> without(List<Added> first, List<Added> others) {
      return first.stream()
          .filter(
              one ->
                  others.stream()
                      .noneMatch(o -> o.kind().equals(one.kind()) && o.id().equals(one.id())))
          .toList();
    }
  }

  /**
   * What migrations do to a table.
   *
   * @param change {@code created}, {@code changed} or {@code dropped}
   * @param columns those that are added, changed or dropped
   * @param rows how many are there now
   */
  public record TableChange(String name, String change, List<String> columns, long rows) {}

  /**
   * Something that bears the plugin's id.
   *
   * @param what {@code table}, {@code settings}, {@code jobs} …
   * @param name of a table or file; else empty
   * @param kept whether it stays
   */
  public record Trace(String what, String name, long count, boolean kept) {}

  /** A plugin that would go out of the set. */
  public record Off(String id, String check, Said said) {}

  /** Whether each jar is still, byte for byte, the one that was looked at. */
  public boolean isAsLookedAt() {
    return plugins.stream()
        .filter(plugin -> !plugin.sha256().isEmpty())
        .allMatch(plugin -> Checksum.of(plugin.jar()).equals(plugin.sha256()));
  }

  /** Whether it can be carried out. */
  public boolean isGood() {
    return findings.stream().noneMatch(PlanFinding::isError);
  }
}
