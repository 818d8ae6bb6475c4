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
import org.rapportcrm.api.text.Words;

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
  private static final String KEYS = "segments.rule.";

  /** How a rule looks; the remedy of more than one message. */
  private static final Words FORM =
      Words.of(
          KEYS + "form",
          "{\"all\": […]}, {\"any\": […]}, {\"not\": {…}},"
              + " {\"field\": …, \"op\": …, \"value\": …}");

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
      throw new RuleRefused(List.of(new RuleProblem("rule", Words.of(KEYS + "json"), FORM)));
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
      reader.wrong("rule", "conditions", reader.conditions, MOST_CONDITIONS);
    }
    if (!reader.problems.isEmpty()) {
      throw new RuleRefused(reader.problems);
    }
    return rule;
  }

  private Rule rule(JsonValue json, String path, int depth) {
    if (!(json instanceof JsonObject object)) {
      return misshapen(path, "object");
    }
    if (depth > DEEPEST) {
      return wrong(path, "deep", DEEPEST);
    }
    if (object.containsKey("field")) {
      return condition(object, path);
    }
    if (object.size() != 1) {
      return misshapen(path, "one-word");
    }
    String word = object.keySet().iterator().next();
    String inside = path + "." + word;
    return switch (word) {
      case "all" -> new Rule.All(rules(object.get(word), inside, depth));
      case "any" -> {
        List<Rule> rules = rules(object.get(word), inside, depth);
        if (rules.isEmpty() && object.get(word) instanceof JsonArray) {
          wrong(inside, "nobody");
        }
        yield new Rule.Any(rules);
      }
      case "not" -> new Rule.Not(rule(object.get(word), inside, depth + 1));
      default -> misshapen(inside, "word", word);
    };
  }

  private List<Rule> rules(JsonValue json, String path, int depth) {
    if (!(json instanceof JsonArray array)) {
      wrong(path, "list");
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
        wrong(path + "." + member, "member", member);
      }
    }
    String field = text(object.get("field"), path + ".field", "field-name");
    String word = text(object.get("op"), path + ".op", "operator-name");
    Operator operator = Operator.of(word).orElse(null);
    if (operator == null && !word.isEmpty()) {
      wrong(path + ".op", "operator", word, words());
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
      wrong(path, "values", array.size(), MOST_VALUES);
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      values.add(value(array.get(i), path + "[" + i + "]", false));
    }
    return values;
  }

  private Object wrongValue(String path) {
    wrong(path, "value");
    return "";
  }

  private BigDecimal number(BigDecimal number, String path) {
    if ((long) number.precision() - number.scale() > 15 || number.scale() > 10) {
      wrong(path, "number-long");
      return BigDecimal.ZERO;
    }
    return number;
  }

  private String goodText(String text, String path) {
    if (text.length() > LONGEST_TEXT) {
      wrong(path, "text-long", LONGEST_TEXT);
    } else if (text.indexOf('\0') >= 0) {
      wrong(path, "nul");
    }
    return text;
  }

  private Span within(JsonValue json, String path) {
    if (json == null || json == JsonValue.NULL) {
      return null;
    }
    String text = text(json, path, "span-text");
    return Span.read(text)
        .orElseGet(
            () -> {
              wrong(path, "span", text);
              return null;
            });
  }

  private String text(JsonValue json, String path, String name) {
    if (json instanceof JsonString string && !string.getString().isBlank()) {
      return goodText(string.getString(), path);
    }
    wrong(path, name);
    return "";
  }

  private Rule wrong(String path, String name, Object... arguments) {
    Words remedy = Words.of(KEYS + name + ".remedy", arguments);
    problems.add(new RuleProblem(path, Words.of(KEYS + name, arguments), remedy));
    return Rule.EVERYONE;
  }

  private Rule misshapen(String path, String name, Object... arguments) {
    problems.add(new RuleProblem(path, Words.of(KEYS + name, arguments), FORM));
    return Rule.EVERYONE;
  }

  private static String words() {
    return String.join(", ", Arrays.stream(Operator.values()).map(Operator::word).toList());
  }
}
