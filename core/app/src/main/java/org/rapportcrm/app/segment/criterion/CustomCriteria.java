package org.rapportcrm.app.segment.criterion;

import static org.rapportcrm.api.segment.SegmentCriterion.Type.*;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.segment.SegmentCriterion.Type;
import org.rapportcrm.app.field.Definition;

/**
 * The custom fields of contacts as fields of rules: {@code custom.budget}. What a person called a
 * field stands where others have a message key. A contact or company that a value names is met by
 * its folded name. Pure.
 */
public final class CustomCriteria {

  /** The part before the first dot of their names. */
  public static final String GROUP = "custom";

  private static final String TABLE = "custom_contact";

  private CustomCriteria() {}

  /** The fields, archived ones too: a rule that names one goes on as it was. */
  public static List<Field> of(List<Definition> defined, Locale locale) {
    return defined.stream().map(field -> field(field, locale)).toList();
  }

  private static Field field(Definition field, Locale locale) {
    return switch (field.type()) {
      case TEXT, LINK -> any(field, locale, TEXT, TABLE, "words_folded");
      case NUMBER, MONEY -> any(field, locale, NUMBER, TABLE, "number");
      case DATE -> any(field, locale, DATE, TABLE, "on_day").kind(Kind.DAY);
      case YES_NO -> any(field, locale, YES_NO, TABLE, "truth");
      case CHOICE, CHOICES -> options(field, locale);
      case CONTACT -> named(field, locale, "contact");
      case COMPANY -> named(field, locale, "company");
    };
  }

  private static Field options(Definition field, Locale locale) {
    List<Choice> choices =
        field.options().stream().map(o -> new Choice(o.key(), o.labels().in(locale))).toList();
    String joined = TABLE + " join custom_option o on o.id = option_id";
    return Field.of(any(field, locale, CHOICE, joined, "option_key").criterion().oneOf(choices));
  }

  private static Field named(Definition field, Locale locale, String table) {
    String joined = TABLE + " join " + table + " r on r.id = " + table + "_ref";
    Field any = any(field, locale, TEXT, joined, "r.name_folded");
    return any.where(any.criterion().condition() + " and r.deleted_at is null");
  }

  private static Field any(
      Definition field, Locale locale, Type type, String table, String column) {
    SegmentCriterion criterion =
        SegmentCriterion.any(field.name(), field.label(locale), type, table, "record_id", column);
    return Field.of(criterion.where(TABLE + ".field_id = " + field.id()));
  }
}
