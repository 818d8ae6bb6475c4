package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.text.Messages;

/** Says in a person's language why a row was rejected: the field, the reason, the remedy. */
@ApplicationScoped
public class ReasonText {

  @Inject private Messages messages;
  @Inject private ImportKinds kinds;

  /** The reason. */
  public String of(Locale locale, String kind, Rejection rejection) {
    Object[] arguments = rejection.arguments().toArray();
    StringBuilder text = new StringBuilder();
    if (rejection.field() != null) {
      text.append(field(locale, kind, rejection.field())).append(": ");
    }
    text.append(messages.text(locale, rejection.reasonKey(), arguments));
    String remedyKey = rejection.reasonKey() + ".remedy";
    String remedy = messages.text(locale, remedyKey, arguments);
    return remedy.equals(remedyKey) ? text.toString() : text.append(' ').append(remedy).toString();
  }

  /** A plain text. */
  String text(Locale locale, String key) {
    return messages.text(locale, key);
  }

  private String field(Locale locale, String kind, String name) {
    return kinds.find(kind).map(found -> FieldNames.of(found, name, locale, messages)).orElse(name);
  }
}
