package org.rapportcrm.app.duplicate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.ContactDetails;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactMerge;
import org.rapportcrm.app.contact.MergePreview;
import org.rapportcrm.app.contact.MergePreview.Line;
import org.rapportcrm.app.contact.web.FieldTexts;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.duplicate.DuplicateFeature;
import org.rapportcrm.app.web.Msg;

/**
 * Two contacts side by side: {@code /console/duplicate/5/9}, the first of which stays. For each
 * field in which they differ a person chooses the value that wins.
 */
@Named
@RequestScoped
public class DuplicatePage {

  @Inject
  @Param(pathIndex = 0)
  private String kept;

  @Inject
  @Param(pathIndex = 1)
  private String merged;

  @Inject private ContactDetails details;
  @Inject private MergePreview preview;
  @Inject private ContactMerge merge;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private CurrentUser user;
  @Inject private FieldTexts texts;
  @Inject private Msg msg;
  private List<Line> lines = List.of();

  @PostConstruct
  void load() {
    try {
      if (key(kept) > 0 && key(kept) != key(merged)) {
        lines = preview.lines(key(kept), key(merged));
      }
    } catch (ProblemException e) {
      lines = List.of();
    }
    if (lines.isEmpty() && kept != null) {
      Faces.getExternalContext().setResponseStatus(404);
    }
  }

  private static long key(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  /** Whether both are there. */
  public boolean isFound() {
    return !lines.isEmpty();
  }

  /** Key of the contact that stays. */
  public long getKeptId() {
    return key(kept);
  }

  /** Key of the contact that becomes part of it. */
  public long getMergedId() {
    return key(merged);
  }

  /** Name of the contact that stays. */
  public String getKeptName() {
    return isFound() ? details.get(key(kept)).row().displayName() : "";
  }

  /** Name of the contact that becomes part of it. */
  public String getMergedName() {
    return isFound() ? details.get(key(merged)).row().displayName() : "";
  }

  /** The fields of both. */
  public List<Line> getLines() {
    return lines;
  }

  /** What the contact that stays has, as people read it. */
  public String kept(Line line) {
    return shown(line, Line::kept);
  }

  /** What the other one has, as people read it. */
  public String merged(Line line) {
    return shown(line, Line::merged);
  }

  private String shown(Line line, Function<Line, String> side) {
    String value = side.apply(line);
    return value == null
        ? null
        : ContactField.of(line.field())
            .map(field -> texts.shown(field, value, calendar(side)))
            .orElse(value);
  }

  private String calendar(Function<Line, String> side) {
    return lines.stream()
        .filter(line -> line.field().equals(ContactField.BIRTH_CALENDAR.property()))
        .findFirst()
        .map(side)
        .orElse(null);
  }

  /** What would move, in words. */
  public List<String> getMoving() {
    Map<String, Long> moving = preview.moving(key(merged));
    return moving.entrySet().stream()
        .map(one -> msg.of("duplicates.moving." + one.getKey(), one.getValue()))
        .toList();
  }

  /** Makes one of the two. */
  public void merge() {
    if (!isFound() || !user.may(DuplicateFeature.MERGE)) {
      return;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String field : MergePreview.choices(lines)) {
      if ("merged".equals(Faces.getRequestParameter("field-" + field))) {
        chosen.add(field);
      }
    }
    try {
      transactions.inNew(
          () -> {
            merge.merge(getKeptId(), getMergedId(), chosen);
            audit.record("contact.merged", "contact " + getKeptId(), "contact " + getMergedId());
          });
      Here.done(msg.get("duplicates.merged"));
      Here.go("/console/contact/" + getKeptId());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
