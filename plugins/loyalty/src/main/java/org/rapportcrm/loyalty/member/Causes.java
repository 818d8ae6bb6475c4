package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.loyalty.ledger.Entry;
import org.rapportcrm.loyalty.ledger.EntryKind;

/** Says in words what an entry is. */
@ApplicationScoped
public class Causes {

  private static final String INTERACTION = "interaction:";

  private final Messages messages;

  /** For proxies. */
  protected Causes() {
    this(null);
  }

  /** With these texts. */
  @Inject
  public Causes(Messages messages) {
    this.messages = messages;
  }

  /** One line about the entry, such as “Purchase” or “Taken back: Purchase”. */
  public String text(History.Line line, Locale locale) {
    Entry entry = line.entry();
    String what = line.reward() != null ? line.reward() : cause(entry.cause(), locale);
    return entry.kind() == EntryKind.REVERSE
        ? messages.text(locale, "loyalty.cause.reversed", what)
        : what;
  }

  private String cause(String cause, Locale locale) {
    if (cause.startsWith(INTERACTION)) {
      String kind = cause.substring(INTERACTION.length());
      return messages.text(locale, "loyalty.cause.interaction", kind);
    }
    String key = "loyalty.cause." + cause;
    String text = messages.text(locale, key);
    return text.equals(key) ? cause : text;
  }
}
