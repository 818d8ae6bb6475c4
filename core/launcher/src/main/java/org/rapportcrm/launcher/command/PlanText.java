package org.rapportcrm.launcher.command;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan as the command prints it; of one that is refused, why, and nothing that would follow. */
final class PlanText {
  private PlanText() {}

  static void print(JsonObject plan, PrintStream out) {
    for (JsonObject finding : objects(plan, "findings")) {
      out.printf(
          "%-7s %s %s%n        %s%n",
          finding.getString("severity", ""),
          finding.getString("plugin", ""),
          finding.getString("check", ""),
          finding.getString("text", ""));
      if (!finding.getString("fix", "").isEmpty()) {
        out.println("        " + finding.getString("fix"));
      }
    }
    boolean refused = !plan.getBoolean("good", true);
    for (JsonObject plugin : objects(plan, "plugins")) {
      printHead(plugin, out);
      if (!refused) {
        print(plugin, plan, out);
      }
    }
    if (refused) {
      return;
    }
    for (JsonObject off : objects(plan, "switchedOff")) {
      out.println(
          "Would no longer run: " + off.getString("id") + " (" + off.getString("reason") + ")");
    }
  }

  private static void printHead(JsonObject plugin, PrintStream out) {
    String from = text(plugin, "from");
    String to = text(plugin, "to");
    out.printf(
        "%s %s %s%n",
        plugin.getString("action"),
        plugin.getString("id"),
        from.isEmpty() || to.isEmpty() ? from + to : from + " -> " + to);
  }

  private static void print(JsonObject plugin, JsonObject plan, PrintStream out) {
    for (String what : List.of("adds", "drops")) {
      Map<String, Long> counts =
          objects(plugin, what).stream()
              .collect(
                  Collectors.groupingBy(
                      one -> one.getString("kind"), TreeMap::new, Collectors.counting()));
      if (!counts.isEmpty()) {
        out.println("  " + what + ": " + words(counts));
      }
    }
    for (JsonObject added : objects(plugin, "adds")) {
      if (added.getString("kind").equals("capabilities")) {
        out.printf("  right %s for %s%n", added.getString("id"), holders(added));
      }
    }
    for (JsonObject table : objects(plugin, "tables")) {
      String columns = String.join(", ", strings(table, "columns"));
      out.printf(
          "  table %s %s%s, %d rows now%n",
          table.getString("name"),
          table.getString("change"),
          columns.isEmpty() ? "" : " (" + columns + ")",
          table.getJsonNumber("rows").longValue());
    }
    if (plugin.getString("action").equals("downgrade")) {
      out.printf("  tables and rows stay as %s left them%n", text(plugin, "from"));
    }
    boolean deletes = List.of("purge", "export").contains(text(plugin, "data"));
    for (JsonObject trace : deletes ? objects(plugin, "vanishes") : List.<JsonObject>of()) {
      out.printf(
          "  %s %s (%d)%n",
          trace.getBoolean("kept") ? "stays:" : "deleted:",
          (trace.getString("what") + " " + trace.getString("name")).strip(),
          trace.getJsonNumber("count").longValue());
    }
    out.printf(
        "  pause of about %d s; nobody is signed out%n",
        (plan.getJsonNumber("pauseMillis").longValue() + 999) / 1000);
  }

  private static String words(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String holders(JsonObject capability) {
    Set<String> roles = new TreeSet<>(strings(capability, "roles"));
    roles.add("administrator");
    return String.join(", ", roles);
  }

  private static List<String> strings(JsonObject json, String key) {
    return json.getJsonArray(key).getValuesAs(JsonString::getString);
  }

  private static List<JsonObject> objects(JsonObject json, String key) {
    JsonArray array = json.containsKey(key) ? json.getJsonArray(key) : null;
    return array == null ? List.of() : array.getValuesAs(JsonValue::asJsonObject);
  }

  private static String text(JsonObject json, String key) {
    return json.get(key) instanceof JsonString text ? text.getString() : "";
  }
}
