package org.rapportcrm.launcher.change;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.launcher.change.Plan.Added;
import org.rapportcrm.launcher.change.Plan.PluginPlan;

/** A plan as the application reads it. */
public final class PlanJson {
  private PlanJson() {}

  public static JsonObject of(Plan plan) {
    JsonArrayBuilder plugins = Json.createArrayBuilder();
    plan.plugins().forEach(plugin -> plugins.add(plugin(plugin)));
    JsonArrayBuilder off = Json.createArrayBuilder();
    plan.switchedOff()
        .forEach(
            out ->
                off.add(
                    Json.createObjectBuilder()
                        .add("id", out.id())
                        .add("check", out.check())
                        .add("reason", out.said().text())
                        .add("sentence", out.said().key())
                        .add("arguments", Json.createArrayBuilder(out.said().arguments()))));
    return Json.createObjectBuilder()
        .add("id", plan.id())
        .add("good", plan.isGood())
        .add("findings", findings(plan.findings()))
        .add("plugins", plugins)
        .add("switchedOff", off)
        .add("pauseMillis", plan.pauseMillis())
        .build();
  }

  static JsonArrayBuilder findings(Collection<PlanFinding> findings) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (PlanFinding finding : findings) {
      JsonObjectBuilder texts = Json.createObjectBuilder();
      finding.texts().forEach(texts::add);
      array.add(
          Json.createObjectBuilder()
              .add("check", finding.check())
              .add("severity", finding.severity())
              .add("plugin", finding.plugin())
              .add("text", finding.text())
              .add("fix", finding.fix())
              .add("where", finding.where())
              .add("sentence", finding.sentence())
              .add("arguments", Json.createArrayBuilder(finding.arguments()))
              .add("texts", texts));
    }
    return array;
  }

  private static JsonArrayBuilder contributions(List<Added> contributions) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Added one : contributions) {
      array.add(
          Json.createObjectBuilder()
              .add("kind", one.kind())
              .add("id", one.id())
              .add("texts", texts(one.texts()))
              .add("roles", words(one.roles())));
    }
    return array;
  }

  private static JsonObjectBuilder plugin(PluginPlan plugin) {
    JsonArrayBuilder tables = Json.createArrayBuilder();
    plugin
        .tables()
        .forEach(
            table ->
                tables.add(
                    Json.createObjectBuilder()
                        .add("name", table.name())
                        .add("change", table.change())
                        .add("columns", words(table.columns()))
                        .add("rows", table.rows())));
    JsonArrayBuilder vanishes = Json.createArrayBuilder();
    plugin
        .vanishes()
        .forEach(
            trace ->
                vanishes.add(
                    Json.createObjectBuilder()
                        .add("what", trace.what())
                        .add("name", trace.name())
                        .add("count", trace.count())
                        .add("kept", trace.kept())));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", plugin.id())
            .add("name", texts(plugin.name()))
            .add("action", plugin.action().name().toLowerCase(Locale.ROOT))
            .add("sha256", plugin.sha256())
            .add("bytes", plugin.bytes())
            .add("adds", contributions(plugin.adds()))
            .add("drops", contributions(plugin.drops()))
            .add("migrations", words(plugin.migrations()))
            .add("tables", tables)
            .add("vanishes", vanishes);
    addOrNull(json, "from", plugin.from());
    addOrNull(json, "to", plugin.to());
    addOrNull(json, "data", plugin.data() == null ? null : plugin.data().word());
    return json;
  }

  private static void addOrNull(JsonObjectBuilder json, String key, String value) {
    if (value == null) {
      json.addNull(key);
    } else {
      json.add(key, value);
    }
  }

  private static JsonObjectBuilder texts(Map<String, String> texts) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    texts.forEach(json::add);
    return json;
  }

  private static JsonArrayBuilder words(Collection<String> words) {
    return Json.createArrayBuilder(words);
  }
}
