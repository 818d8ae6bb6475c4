package org.rapportcrm.app.reach.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.app.reach.ReachKind;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** What addresses and numbers can be for, as choices. */
@Named
@RequestScoped
public class ReachKinds {

  @Inject private Msg msg;

  /** For mail addresses. */
  public List<Choice> getOfEmail() {
    return choices(ReachKind.OF_EMAIL);
  }

  /** For telephone numbers. */
  public List<Choice> getOfPhone() {
    return choices(ReachKind.OF_PHONE);
  }

  /** For postal addresses. */
  public List<Choice> getOfAddress() {
    return choices(ReachKind.OF_ADDRESS);
  }

  /** Name of a stored kind; empty where nobody said. */
  public String label(String word) {
    return ReachKind.of(word).map(kind -> msg.get(kind.labelKey())).orElse("");
  }

  private List<Choice> choices(List<ReachKind> kinds) {
    return kinds.stream().map(kind -> new Choice(kind.word(), msg.get(kind.labelKey()))).toList();
  }
}
