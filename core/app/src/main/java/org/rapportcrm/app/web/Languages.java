package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.text.LanguageNames;

/** The languages that people speak, in the reader's: {@code #{languages.with(page.language)}}. */
@Named
@RequestScoped
public class Languages {

  private static final int MOST = 20;

  @Inject private Viewer viewer;

  private List<Choice> all;

  /**
   * All of them by name; also the one that is stored already, such as {@code de-CH}.
   *
   * @param stored a tag of BCP 47; {@code null} or empty for none
   */
  public List<Choice> with(String stored) {
    if (all == null) {
      all =
          Choices.sorted(
              LanguageNames.tags(),
              tag -> LanguageNames.name(tag, viewer.locale()),
              viewer.locale());
    }
    return Choices.with(stored, all, tag -> LanguageNames.name(tag, viewer.locale()));
  }

  /**
   * Languages whose name, in the reader's language or in its own, holds what is typed, or whose tag
   * begins with it: at most 20 tags.
   */
  public List<String> complete(String typed) {
    String part = Folding.fold(typed);
    return with(null).stream()
        .filter(one -> fits(one, part))
        .map(Choice::value)
        .limit(MOST)
        .toList();
  }

  /** What the reader calls a language. */
  public String name(String tag) {
    return tag == null ? "" : LanguageNames.name(tag, viewer.locale());
  }

  private static boolean fits(Choice one, String part) {
    String own = LanguageNames.name(one.value(), Locale.forLanguageTag(one.value()));
    return Folding.fold(one.label()).contains(part)
        || Folding.fold(own).contains(part)
        || one.value().startsWith(part);
  }
}
