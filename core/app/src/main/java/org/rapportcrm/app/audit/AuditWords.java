package org.rapportcrm.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.web.Choice;

/**
 * The log's codes in the words of a reader. The bundle {@code audit} is the list of what is known:
 * {@code audit.what.user.added} for an action, {@code audit.kind.user} for what it was done to.
 */
@ApplicationScoped
public class AuditWords {

  private static final String BUNDLE = "/META-INF/rapport/core/audit.properties";
  private static final String WHAT = "audit.what.";
  private static final String KIND = "audit.kind.";
  private static final String ROLE = "role ";

  private Messages messages;
  private AuditLabels labels;
  private List<String> keys;

  /** For the container. */
  protected AuditWords() {}

  @Inject
  public AuditWords(Messages messages, AuditLabels labels) {
    this.messages = messages;
    this.labels = labels;
    this.keys = List.copyOf(read().stringPropertyNames());
  }

  /** An action in words; its code where it has none, as one of a plugin that is gone. */
  public String what(String code, Locale locale) {
    return keys.contains(WHAT + code) ? messages.text(locale, WHAT + code) : code;
  }

  /** Every action that has words, in the order of a reader's alphabet. */
  public List<Choice> choices(Locale locale) {
    return keys.stream()
        .filter(key -> key.startsWith(WHAT))
        .map(key -> new Choice(key.substring(WHAT.length()), messages.text(locale, key)))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
        .toList();
  }

  /** What something was done to, such as {@code user 50}, with its kind in words. */
  public String record(String record, Locale locale) {
    if (record == null) {
      return "";
    }
    String[] parts = record.split(" ", 2);
    String key = KIND + parts[0];
    if (!keys.contains(key)) {
      return record;
    }
    String word = messages.text(locale, key);
    if (parts.length == 1) {
      return word;
    }
    return word + " " + (record.startsWith(ROLE) ? role(parts[1], locale) : parts[1]);
  }

  /**
   * What lines say more, for a reader.
   *
   * @param names what a record such as {@code user 50} is called today; {@code null} if it is gone
   */
  AuditDetails details(Locale locale, UnaryOperator<String> names) {
    return new AuditDetails(this, messages, labels, locale, names);
  }

  /** A role by its name. */
  String role(String code, Locale locale) {
    return Capabilities.ROLES.contains(code)
        ? messages.text(locale, "security.role." + code)
        : code;
  }

  /** The same as it stands in the log, of what a reader typed in words or in codes. */
  public String typed(String text, Locale locale) {
    if (text == null) {
      return null;
    }
    String plain = text.strip();
    for (String key : keys) {
      String word = messages.text(locale, key);
      String code = key.substring(key.lastIndexOf('.') + 1);
      if (key.startsWith(KIND) && plain.equalsIgnoreCase(word)) {
        return code;
      }
      if (key.startsWith(KIND) && plain.regionMatches(true, 0, word + " ", 0, word.length() + 1)) {
        return code + typedName(code, plain.substring(word.length()), locale);
      }
    }
    return plain;
  }

  private String typedName(String kind, String name, Locale locale) {
    return Capabilities.ROLES.stream()
        .filter(role -> kind.equals("role") && name.strip().equalsIgnoreCase(role(role, locale)))
        .map(role -> " " + role)
        .findFirst()
        .orElse(name);
  }

  private static Properties read() {
    Properties texts = new Properties();
    try (InputStream in = AuditWords.class.getResourceAsStream(BUNDLE)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
