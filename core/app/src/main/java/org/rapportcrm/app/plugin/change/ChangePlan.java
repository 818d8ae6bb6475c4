package org.rapportcrm.app.plugin.change;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.rest.JsonBinder;

/** What a change of the plugins would do; nothing of it is done yet. */
@Doc("What a change of the plugins would do; nothing of it is done yet.")
public record ChangePlan(
    String id,
    @Doc("Whether it can be carried out: none of the findings is an error.") boolean good,
    List<Finding> findings,
    List<PluginChange> plugins,
    @Doc("Plugins that would no longer run, with the reason.") List<Off> switchedOff,
    @Doc("For how many milliseconds nobody would be answered, as the last time.")
        long pauseMillis) {

  @Doc("Something that is wrong, or worth knowing.")
  public record Finding(
      @Doc("The check that found it.") String check,
      @Doc("error: it cannot be done; warning: look at it.") String severity,
      @Doc("A plugin's id, or the name of a file.") String plugin,
      @Doc("The rule that a jar breaks, in the reader's language; empty when it is none of a jar.")
          String rule,
      @Doc("What is wrong; of a jar where it breaks the rule.") String text,
      @Doc("What to do.") String fix,
      @Doc("Where in the jar.") String where,
      @Doc("The key of the text, for who words it anew; empty where that is the check.")
          String sentence,
      @Doc("What fills the text, for who words it anew.") List<String> arguments,
      @Doc("The text by language, where a plugin says it itself.") Map<String, String> texts) {

    /** Whether it stands in the way. */
    public boolean isError() {
      return severity.equals("error");
    }
  }

  @Doc("What would become of one plugin.")
  public record PluginChange(
      String id,
      @Doc("Its name, by language.") Map<String, String> name,
      @OneOf(words = {"install", "upgrade", "downgrade", "replace", "remove"})
          @Doc("install, upgrade, downgrade, replace or remove")
          String action,
      @Doc("The version that is there.") String from,
      @Doc("The version that would be there.") String to,
      String sha256,
      long bytes,
      @Doc("What it contributes that the version that is there does not.") List<Added> adds,
      @Doc("What the version that is there contributes and the new one does not.")
          List<Added> drops,
      @Doc("Files of migrations that would be run.") List<String> migrations,
      List<Table> tables,
      @Doc("keep, export or purge, when it goes.") String data,
      @Doc("What bears its id, when it goes.") List<Trace> vanishes) {

    /** The jar's size, rounded up. */
    public long kilobytes() {
      return (bytes + 1023) / 1024;
    }
  }

  @Doc("Something that it contributes.")
  public record Added(
      String kind,
      String id,
      @Doc("Its title, by language.") Map<String, String> texts,
      @Doc("Of a capability: the roles that would hold it.") List<String> roles) {}

  @Doc("A table that its migrations touch.")
  public record Table(
      String name,
      @OneOf(words = {"created", "changed", "dropped"}) @Doc("created, changed or dropped")
          String change,
      List<String> columns,
      @Doc("How many rows there are now.") long rows) {}

  @Doc("Something that bears the plugin's id.")
  public record Trace(
      @Doc("table, sequence, settings, jobs …") String what,
      String name,
      long count,
      @Doc("Whether it stays even when the rest is deleted.") boolean kept) {}

  @Doc("A plugin that would no longer run.")
  public record Off(
      String id,
      @Doc("The rule that keeps it from running.") String check,
      @Doc("What the rule says, in the reader's language.") String rule,
      @Doc("Which plugin or version it is about, and what to do.") String reason,
      @Doc("The key of the reason, for who words it anew.") String sentence,
      @Doc("What fills the reason, for who words it anew.") List<String> arguments) {}

  static ChangePlan of(JsonObject json) {
    return (ChangePlan) JsonBinder.bind(json, ChangePlan.class);
  }

  /** Those that stand in the way. */
  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  /** The pause in seconds, rounded up. */
  public long pauseSeconds() {
    return Math.max(1, (pauseMillis + 999) / 1000);
  }
}
