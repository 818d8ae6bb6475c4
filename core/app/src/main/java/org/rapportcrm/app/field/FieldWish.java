package org.rapportcrm.app.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/**
 * What a custom field is to be: as people and programs ask for it.
 *
 * @param key {@code null} keeps the one it has
 * @param type as REST calls it
 * @param options in their order; {@code null} is none
 */
public record FieldWish(
    String key,
    String type,
    Labels labels,
    String help,
    boolean required,
    boolean archived,
    List<FieldOption> options) {

  /** The most fields of one kind of record, archived ones too. */
  public static final int MOST_FIELDS = 100;

  /** The most options of one field. */
  public static final int MOST_OPTIONS = 200;

  static final int KEY = 40;
  static final int LABEL = 120;
  static final int HELP = 500;
  private static final String KEY_SHAPE = "[a-z][a-z0-9_]*";

  /** What was sent, checked: every text stripped, every flaw collected. */
  FieldWish checked(Collection<Flaw> flaws) {
    FieldType known = FieldType.of(type).orElse(null);
    if (known == null) {
      flaws.add(Flaw.of("type", "fields.no-type", String.valueOf(type)));
    }
    List<FieldOption> sent = options == null ? List.of() : options;
    List<FieldOption> kept = List.of();
    if (known != null && known.hasOptions()) {
      kept = checkedOptions(sent, flaws);
    } else if (known != null && !sent.isEmpty()) {
      flaws.add(Flaw.of("options", "fields.no-options-here", known.word()));
    }
    return new FieldWish(
        key("key", key).or(flaws),
        type,
        labels("label", labels, flaws),
        Input.text("help", help, HELP).or(flaws),
        required,
        archived,
        kept);
  }

  private static Checked<String> key(String field, String raw) {
    return Input.required(field, raw, KEY)
        .then(
            key ->
                key.matches(KEY_SHAPE)
                    ? Checked.good(key)
                    : Checked.bad(field, "fields.no-field-key", key));
  }

  private static Labels labels(String field, Labels sent, Collection<Flaw> flaws) {
    Labels given = sent == null ? new Labels(null, null, null) : sent;
    return new Labels(
        Input.required(field + ".en", given.en(), LABEL).or(flaws),
        Input.text(field + ".ar", given.ar(), LABEL).or(flaws),
        Input.text(field + ".fa", given.fa(), LABEL).or(flaws));
  }

  private static List<FieldOption> checkedOptions(List<FieldOption> sent, Collection<Flaw> flaws) {
    if (sent.isEmpty() || sent.size() > MOST_OPTIONS) {
      flaws.add(Flaw.of("options", "fields.number-of-options", sent.size(), MOST_OPTIONS));
      return List.of();
    }
    Set<String> keys = new HashSet<>();
    List<FieldOption> kept = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      FieldOption option = sent.get(i);
      String path = "options[" + i + "]";
      String key = key(path + ".key", option.key()).or(flaws);
      if (key != null && !keys.add(key)) {
        flaws.add(Flaw.of(path + ".key", "fields.option-twice", key));
      }
      Labels labels = labels(path + ".label", option.labels(), flaws);
      kept.add(new FieldOption(null, key, labels, option.archived()));
    }
    return List.copyOf(kept);
  }
}
