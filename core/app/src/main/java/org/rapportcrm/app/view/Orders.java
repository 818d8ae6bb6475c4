package org.rapportcrm.app.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.app.input.Refusals;

/** The order that a request asks for. */
@ApplicationScoped
public class Orders {

  private Refusals refusals;

  /** For the container. */
  protected Orders() {}

  /** With the person's language. */
  @Inject
  public Orders(Refusals refusals) {
    this.refusals = refusals;
  }

  /** The order of this word, the usual one for none; a word that is none is refused. */
  public <R> Order<R> asked(Sorting<R> sorting, String word) {
    return sorting
        .of(word)
        .orElseThrow(() -> refusals.bad("sort", "views.no-sort", word, sorting.words()));
  }
}
