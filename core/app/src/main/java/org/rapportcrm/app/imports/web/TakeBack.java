package org.rapportcrm.app.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.FieldNames;
import org.rapportcrm.app.imports.ImportRun;
import org.rapportcrm.app.imports.ImportState;
import org.rapportcrm.app.imports.ImportUndo;
import org.rapportcrm.app.imports.Imports;
import org.rapportcrm.app.imports.Stayed;

/** Takes the import of the page back, and shows what came of it. */
@Named
@RequestScoped
public class TakeBack {

  private static final int SHOWN = 50;

  @Inject private ImportPage page;
  @Inject private Imports imports;
  @Inject private ImportUndo undo;
  @Inject private CurrentUser user;
  @Inject private Messages messages;

  /** A record, or a field of it, that stayed. */
  public record Line(long contactId, String name, String field, String reason) {}

  /** Why the import cannot be taken back; empty when it can be. */
  public String getObstacle() {
    return undo.obstacle(page.getRun()).map(key -> text(key, page.getRun().id())).orElse("");
  }

  /** Until when it can be taken back. */
  public Instant getEnd() {
    return undo.end(page.getRun());
  }

  /** What would go, in figures, for the question before. */
  public String getQuestion() {
    ImportRun run = page.getRun();
    return text(
        "imports.undo.confirm",
        run.counts().created(),
        run.counts().updated(),
        run.counts().contactsBeside(run.kind()));
  }

  /** Starts it. */
  public void start() {
    try {
      undo.start(page.getRun().id());
      Here.go("/console/import/" + page.getRun().id());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Whether a job is at it. */
  public boolean isLively() {
    ImportRun run = page.getRun();
    return run.takenBack() != null
        && (run.takenBack().state() == ImportState.QUEUED
            || run.takenBack().state() == ImportState.RUNNING);
  }

  /** How many batches are through. */
  public long getThrough() {
    ImportRun run = page.getRun();
    return run.takenBack().batches() - undo.remaining(run.id());
  }

  /** The first of what stayed. */
  public List<Line> getLeft() {
    return Faces.getRequestAttribute("imports.left", this::left);
  }

  private List<Line> left() {
    ImportKind kind = imports.kind(page.getRun().kind());
    return undo.left(page.getRun().id(), 0, SHOWN).stream().map(one -> line(kind, one)).toList();
  }

  private Line line(ImportKind kind, Stayed one) {
    String field = one.what().field();
    String label = field == null ? null : FieldNames.of(kind, field, user.locale(), messages);
    return new Line(one.what().contactId(), one.what().name(), label, text(one.what().reasonKey()));
  }

  private String text(String key, Object... arguments) {
    return messages.text(user.locale(), key, arguments);
  }
}
