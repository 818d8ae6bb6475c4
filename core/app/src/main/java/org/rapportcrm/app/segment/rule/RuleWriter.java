package org.rapportcrm.app.segment.rule;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/** Writes rules as the JSON that {@link RuleReader} reads. */
public final class RuleWriter {

  private RuleWriter() {}

  /** The rule as JSON. */
  public static JsonObject write(Rule rule) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    if (rule instanceof Rule.All all) {
      object.add("all", list(all.rules()));
    } else if (rule instanceof Rule.Any any) {
      object.add("any", list(any.rules()));
    } else if (rule instanceof Rule.Not not) {
      object.add("not", write(not.rule()));
    } else if (rule instanceof Rule.Condition condition) {
      condition(object, condition);
    }
    return object.build();
  }

  private static JsonArrayBuilder list(List<Rule> rules) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    rules.forEach(rule -> array.add(write(rule)));
    return array;
  }

  private static void condition(JsonObjectBuilder object, Rule.Condition condition) {
    object.add("field", condition.field()).add("op", condition.operator().word());
    if (condition.value() instanceof List<?> values) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      values.forEach(value -> array.add(value(value)));
      object.add("value", array);
    } else if (condition.value() != null) {
      object.add("value", value(condition.value()));
    }
    if (condition.within() != null) {
      object.add("within", condition.within().toString());
    }
  }

  private static JsonValue value(Object value) {
    if (value instanceof BigDecimal number) {
      return Json.createValue(number);
    }
    if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return Json.createValue((String) value);
  }
}
