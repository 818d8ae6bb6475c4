package org.rapportcrm.app.imports.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.text.Folding;

/** Knows fields by the words that stand in header rows. */
public final class HeaderWords {

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();

  /** The words of a kind: the names of its fields and their headers. */
  public HeaderWords(ImportKind kind) {
    for (ImportField field : kind.fields()) {
      exact.putIfAbsent(Folding.fold(field.name()), field.name());
      fields.putIfAbsent(key(field.name()), field.name());
      for (String header : field.headers()) {
        exact.putIfAbsent(Folding.fold(header), field.name());
        fields.putIfAbsent(key(header), field.name());
      }
    }
  }

  /** The field that a column with this header holds; “Birth day” and “Birthday” are two. */
  public Optional<String> field(String header) {
    String word = exact.get(Folding.fold(header));
    return Optional.ofNullable(word != null ? word : fields.get(key(header)));
  }

  /** Letters and digits alone, folded. */
  private static String key(String header) {
    StringBuilder key = new StringBuilder();
    Folding.fold(header)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
