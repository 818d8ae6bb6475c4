package org.rapportcrm.app.segment.rule;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a rule from JSON and finds everything that is wrong with its form, each with its path.
 * Whether the fields exist and the values fit them is not asked here.
 */
public final class RuleReader {

  /** Made once: finding the provider looks through every jar. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  /** How deep rules may stand in one another. */
  public static final int DEEPEST = 10;

  /** How many conditions a rule may have. */
  public static final int MOST_CONDITIONS = 200;

  /** How many values a condition may list. */
  public static final int MOST_VALUES = 1000;

  /** How long a text may be. */
  public static final int LONGEST_TEXT = 500;

  private static final Set<String> CONDITION_MEMBERS = Set.of("field", "op", "value", "within");
  private static final String FORM =
      "A rule is {\"all\": […]}, {\"any\": […]}, {\"not\": {…}} or"
          + " {\"field\": …, \"op\": …, \"value\": …}.";

  private final List<RuleProblem> problems = new ArrayList<>();
  private int conditions;

  private RuleReader() {}

  /**
   * Reads a rule from text.
   *
   * @throws RuleRefused when it is no JSON or no rule
   */
  public static Rule read(String json) {
    JsonValue value;
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      value = reader.readValue();
    } catch (RuntimeException e) {
      // not only JsonException: what is nested too deeply is a plain RuntimeException
      throw new RuleRefused(
          List.of(new RuleProblem("rule", "The rule is not JSON.", "Mend the JSON. " + FORM)));
    }
    return read(value);
  }

  /**
   * Reads a rule from a JSON value.
   *
   * @param json the value, or {@code null} when there is none
   * @throws RuleRefused with every place that is wrong
   */
  public static Rule read(JsonValue json) {
    RuleReader reader = new RuleReader();
    Rule rule = reader.rule(json, "rule", 1);
    if (reader.conditions > MOST_CONDITIONS) {
      reader.wrong(
          "rule",
          "The rule has " + reader.conditions + " conditions.",
          "Use at most " + MOST_CONDITIONS + "; a list of values fits in one condition with in.");
    }
    if (!reader.problems.isEmpty()) {
      throw new RuleRefused(reader.problems);
    }
    return rule;
  }

  private Rule rule(JsonValue json, String path, int depth) {
    if (!(json instanceof JsonObject object)) {
      return wrong(path, "There must be a rule as a JSON object here.", FORM);
    }
    if (depth > DEEPEST) {
      return wrong(
          path,
          "Rules stand more than " + DEEPEST + " deep in one another.",
          "Flatten it, or move a part to a segment of its own and name that with the field segment.");
    }
    if (object.containsKey("field")) {
      return condition(object, path);
    }
    if (object.size() != 1) {
      return wrong(path, "It must have exactly one of all, any, not, or a field.", FORM);
    }
    String word = object.keySet().iterator().next();
    String inside = path + "." + word;
    return switch (word) {
      case "all" -> new Rule.All(rules(object.get(word), inside, depth));
      case "any" -> {
        List<Rule> rules = rules(object.get(word), inside, depth);
        if (rules.isEmpty() && object.get(word) instanceof JsonArray) {
          wrong(inside, "Any of nothing is nobody.", "Give it at least one rule.");
        }
        yield new Rule.Any(rules);
      }
      case "not" -> new Rule.Not(rule(object.get(word), inside, depth + 1));
      default -> wrong(inside, "There is no word " + word + " for rules.", FORM);
    };
  }

  private List<Rule> rules(JsonValue json, String path, int depth) {
    if (!(json instanceof JsonArray array)) {
      wrong(path, "There must be a list of rules here.", "Write them between [ and ].");
      return List.of();
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      rules.add(rule(array.get(i), path + "[" + i + "]", depth + 1));
    }
    return rules;
  }

  private Rule condition(JsonObject object, String path) {
    conditions++;
    for (String member : object.keySet()) {
      if (!CONDITION_MEMBERS.contains(member)) {
        wrong(
            path + "." + member,
            "A condition has no " + member + ".",
            "A condition has field, op, value and within.");
      }
    }
    String field = text(object.get("field"), path + ".field", "the name of a field");
    String word = text(object.get("op"), path + ".op", "the name of an operator");
    Operator operator = Operator.of(word).orElse(null);
    if (operator == null && !word.isEmpty()) {
      wrong(path + ".op", "There is no operator " + word + ".", "Use one of " + words() + ".");
    }
    Object value = value(object.get("value"), path + ".value", true);
    Span within = within(object.get("within"), path + ".within");
    return new Rule.Condition(field, operator == null ? Operator.EQ : operator, value, within);
  }

  private Object value(JsonValue json, String path, boolean outermost) {
    if (json == null || json == JsonValue.NULL) {
      return outermost ? null : wrongValue(path);
    }
    if (json instanceof JsonString string) {
      return goodText(string.getString(), path);
    }
    if (json instanceof JsonNumber number) {
      return number(number.bigDecimalValue(), path);
    }
    if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
      return json == JsonValue.TRUE;
    }
    return outermost && json instanceof JsonArray array ? list(array, path) : wrongValue(path);
  }

  private List<Object> list(JsonArray array, String path) {
    if (array.size() > MOST_VALUES) {
      wrong(
          path,
          "There are " + array.size() + " values.",
          "List at most " + MOST_VALUES + " values; use a list or a tag for more.");
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      values.add(value(array.get(i), path + "[" + i + "]", false));
    }
    return values;
  }

  private Object wrongValue(String path) {
    wrong(path, "This is no value.", "Write a text, a number, true, false or a list of these.");
    return "";
  }

  private BigDecimal number(BigDecimal number, String path) {
    if ((long) number.precision() - number.scale() > 15 || number.scale() > 10) {
      wrong(
          path, "The number is too long.", "Use at most 15 digits before the point and 10 after.");
      return BigDecimal.ZERO;
    }
    return number;
  }

  private String goodText(String text, String path) {
    if (text.length() > LONGEST_TEXT) {
      wrong(path, "The text is too long.", "Use at most " + LONGEST_TEXT + " characters.");
    } else if (text.indexOf('\0') >= 0) {
      wrong(path, "The text holds a NUL character.", "Leave it out.");
    }
    return text;
  }

  private Span within(JsonValue json, String path) {
    if (json == null || json == JsonValue.NULL) {
      return null;
    }
    String text = text(json, path, "a length of time");
    return Span.read(text)
        .orElseGet(
            () -> {
              wrong(path, text + " is no length of time.", "Write it like P90D, P6M or P1Y.");
              return null;
            });
  }

  private String text(JsonValue json, String path, String what) {
    if (json instanceof JsonString string && !string.getString().isBlank()) {
      return goodText(string.getString(), path);
    }
    wrong(path, "There must be " + what + " here.", "Write it between quotation marks.");
    return "";
  }

  private Rule wrong(String path, String message, String remedy) {
    problems.add(new RuleProblem(path, message, remedy));
    return Rule.EVERYONE;
  }

  private static String words() {
    return String.join(", ", Arrays.stream(Operator.values()).map(Operator::word).toList());
  }
}
