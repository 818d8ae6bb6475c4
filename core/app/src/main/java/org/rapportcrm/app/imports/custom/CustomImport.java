package org.rapportcrm.app.imports.custom;

import static org.rapportcrm.api.imports.ImportField.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldType;

/** Custom fields as fields that a file can bring, known by their names in all three languages. */
public final class CustomImport {

  private CustomImport() {}

  /** The kind of record with these fields behind its own. */
  public static ImportKind with(ImportKind kind, List<Definition> custom, Locale locale) {
    if (custom.isEmpty()) {
      return kind;
    }
    List<ImportField> fields = new ArrayList<>(kind.fields());
    custom.forEach(field -> fields.add(field(field, locale)));
    return new ImportKind(
        kind.id(), kind.labelKey(), kind.capability(), fields, kind.identity(), kind.writer());
  }

  private static ImportField field(Definition field, Locale locale) {
    String[] headers =
        Stream.concat(field.labels().all().stream(), Stream.of(field.key())).toArray(String[]::new);
    return optional(field.name(), field.label(locale), type(field.type()), headers);
  }

  private static Type type(FieldType type) {
    return switch (type) {
      case MONEY -> Type.MONEY;
      case DATE -> Type.DATE;
      case YES_NO -> Type.YES_NO;
      case CHOICES -> Type.WORDS;
      default -> Type.TEXT;
    };
  }
}
