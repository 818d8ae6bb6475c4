package org.rapportcrm.app.undo.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.undo.Act;
import org.rapportcrm.app.undo.Undo;
import org.rapportcrm.app.undo.UndoneElsewhere;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** {@code /console/undo}: what was done to many records, newest first. */
@Named
@RequestScoped
public class UndoPage {

  private static final int ROWS = 50;
  private static final int MOST_ELSEWHERE = 20;

  @Inject private Undo undo;
  @Inject private Msg msg;
  @Inject private CurrentUser user;
  @Inject @Any private Instance<UndoneElsewhere> elsewhere;

  private Slice<Act> slice;
  private List<UndoneElsewhere.Deed> deeds;

  /** The acts of this page. */
  public List<Act> getRows() {
    return slice().rows();
  }

  /** Merges and imports that can be taken back on their own pages, the newest first. */
  public List<UndoneElsewhere.Deed> getElsewhere() {
    if (deeds == null) {
      deeds = new ArrayList<>();
      for (UndoneElsewhere one : elsewhere) {
        if (user.may(one.capability())) {
          deeds.addAll(one.newest(MOST_ELSEWHERE));
        }
      }
      deeds.sort(Comparator.comparing(UndoneElsewhere.Deed::at).reversed());
    }
    return deeds;
  }

  /** Whether one of them is being taken back. */
  public boolean isLively() {
    return getRows().stream().anyMatch(act -> act.state() == Act.State.UNDOING);
  }

  /** What was done, in words. */
  public String words(Act act) {
    return msg.of(act.words(), act.records(), argument(act));
  }

  private String argument(Act act) {
    String argument = act.argument();
    return argument != null && argument.startsWith("key:")
        ? msg.get(argument.substring(4))
        : argument == null ? "" : argument;
  }

  /** Where its records are; {@code null} for nowhere. */
  public String path(Act act) {
    return undo.path(act);
  }

  /** Whether the person may take it back. */
  public boolean may(Act act) {
    return undo.may(act);
  }

  /** What became of taking it back, in words. */
  public String outcome(Act act) {
    return act.left() == 0
        ? msg.of("undo.done", act.restored())
        : msg.of("undo.done-but", act.restored(), act.left());
  }

  /**
   * The act that the address offers to take back right after it was done; {@code null} for none.
   */
  public Act getOffered() {
    Long id = Here.id("undo");
    if (id == null) {
      return null;
    }
    try {
      Act act = undo.get(id);
      return undo.may(act) ? act : null;
    } catch (ProblemException e) {
      return null;
    }
  }

  /** Takes an act back and goes on to a page. */
  public void undo(long id, String next) {
    try {
      Act act = undo.undo(id);
      Here.done(act.state() == Act.State.UNDONE ? outcome(act) : msg.get("undo.running"));
    } catch (ProblemException e) {
      Here.failed(e.getMessage());
    }
    Here.go(next);
  }

  /** Path of the older ones; {@code null} at the end. */
  public String getOlder() {
    Act last = slice().last();
    return last == null
        ? null
        : Url.of("/console/undo").with("before", Cursor.of(last.id())).toString();
  }

  private Slice<Act> slice() {
    if (slice == null) {
      long before = Cursor.id(Here.parameter("before"), Long.MAX_VALUE);
      slice = Slice.of(undo.newest(before, ROWS + 1), ROWS);
    }
    return slice;
  }
}
