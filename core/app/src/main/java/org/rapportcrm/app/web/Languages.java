package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.app.text.LanguageNames;

/** The languages that people speak, in the reader's: {@code #{languages.with(page.language)}}. */
@Named
@RequestScoped
public class Languages {

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
   * All of them by name, those that are chosen first, so that they are seen.
   *
   * @param chosen tags of BCP 47
   */
  public List<Choice> withAll(List<String> chosen) {
    List<Choice> first = new ArrayList<>();
    chosen.forEach(tag -> first.add(new Choice(tag, LanguageNames.name(tag, viewer.locale()))));
    return Stream.concat(
            first.stream(), with("").stream().filter(one -> !chosen.contains(one.value())))
        .toList();
  }
}
