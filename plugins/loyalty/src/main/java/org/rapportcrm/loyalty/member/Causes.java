package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.contact.TimelineKinds;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.loyalty.ledger.Entry;
import org.rapportcrm.loyalty.ledger.EntryKind;

/** Says in words what an entry is. */
@ApplicationScoped
public class Causes {

  private static final String INTERACTION = "interaction:";

  private final Messages messages;
  private final TimelineKinds kinds;

  /** For proxies. */
  protected Causes() {
    this(null, null);
  }

  /** With these texts, and these kinds of interactions. */
  @Inject
  public Causes(Messages messages, TimelineKinds kinds) {
    this.messages = messages;
    this.kinds = kinds;
  }

  /** One line about the entry, such as “Purchase” or “Taken back: Purchase”. */
  public String text(History.Line line, Locale locale) {
    Entry entry = line.entry();
    String what = line.reward() != null ? line.reward() : cause(entry.cause(), locale);
    return entry.kind() == EntryKind.REVERSE
        ? messages.text(locale, "loyalty.cause.reversed", what)
        : what;
  }

  /** What people call a kind of interaction; the word itself while its plugin is off. */
  public String kind(String word, Locale locale) {
    return label(word, locale).orElse(word);
  }

  private Optional<String> label(String word, Locale locale) {
    return kinds.active().stream()
        .filter(kind -> kind.kind().equals(word))
        .map(kind -> messages.text(locale, kind.labelKey()))
        .findFirst();
  }

  /** What a cause is called, by its key, while nobody needs to know the kinds of interactions. */
  static Words words(String cause) {
    return cause.startsWith(INTERACTION)
        ? Words.of("loyalty.cause.interaction", cause.substring(INTERACTION.length()))
        : Words.of("loyalty.cause." + cause);
  }

  String cause(String cause, Locale locale) {
    if (cause.startsWith(INTERACTION)) {
      String kind = cause.substring(INTERACTION.length());
      return label(kind, locale)
          .orElseGet(() -> messages.text(locale, "loyalty.cause.interaction", kind));
    }
    String key = "loyalty.cause." + cause;
    String text = messages.text(locale, key);
    return text.equals(key) ? cause : text;
  }
}
