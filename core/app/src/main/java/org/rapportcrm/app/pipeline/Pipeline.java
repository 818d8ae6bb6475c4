package org.rapportcrm.app.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Messages;

/**
 * The stages that deals of one kind go through.
 *
 * @param version counts the saves
 * @param stages in their order; at least one of each outcome
 */
public record Pipeline(long id, Titles titles, long version, List<Stage> stages) {

  /** Its name in this language. */
  public String label(Locale locale, Messages messages) {
    return titles.in(locale, messages, "pipelines.usual");
  }

  /** Where deals begin. */
  public Stage first() {
    return stages.stream().filter(stage -> !stage.isOver()).findFirst().orElse(stages.get(0));
  }

  /** The stage of this word. */
  public Optional<Stage> stage(String word) {
    return stages.stream().filter(stage -> stage.word().equalsIgnoreCase(word)).findFirst();
  }

  /** The stage with this key. */
  public Optional<Stage> stage(long id) {
    return stages.stream().filter(stage -> stage.id() == id).findFirst();
  }
}
