package org.rapportcrm.app.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/** What a person chooses from when saying how a file is read, in their language. */
@Named
@RequestScoped
public class ReadingItems {

  private static final List<String> DELIMITERS =
      List.of("comma", "semicolon", "tab", "pipe", "blanks");
  private static final List<String> DATE_STYLES = List.of("ymd", "dmy", "mdy", "jalali", "hijri");

  @Inject private CurrentUser user;
  @Inject private Messages messages;

  /** The delimiters of a file; cards have none but their own. */
  public List<SelectItem> delimiters(String found) {
    return items("imports.delimiter.", "vcard".equals(found) ? List.of(found) : DELIMITERS);
  }

  /** The styles of dates. */
  public List<SelectItem> getDateStyles() {
    return items("imports.dates.", DATE_STYLES);
  }

  /** Which of several a column can be. */
  public List<SelectItem> getEndings() {
    return FieldChoices.endings(user.locale(), messages);
  }

  private List<SelectItem> items(String prefix, List<String> values) {
    return values.stream()
        .map(value -> new SelectItem(value, messages.text(user.locale(), prefix + value)))
        .toList();
  }
}
