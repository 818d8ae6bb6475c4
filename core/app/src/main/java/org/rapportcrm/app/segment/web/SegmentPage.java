package org.rapportcrm.app.segment.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.segment.Segment;
import org.rapportcrm.app.segment.SegmentEditing;
import org.rapportcrm.app.segment.SegmentFeature;
import org.rapportcrm.app.segment.SegmentInput;
import org.rapportcrm.app.segment.SegmentReferences;
import org.rapportcrm.app.segment.SegmentStore;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleRefused;
import org.rapportcrm.app.web.row.PressedRow;

/** The rule builder: one segment, stored or new, while a person edits it. */
@Named
@ViewScoped
public class SegmentPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FIRST_FIELD = "contact.city";

  @Inject
  @Param(pathIndex = 0)
  private String path;

  @Inject private SegmentStore store;
  @Inject private SegmentEditing editing;
  @Inject private SegmentReferences references;
  @Inject private FieldsNow fields;
  @Inject private DraftRows layout;
  @Inject private CurrentUser user;
  @Inject private Messages messages;

  private long id;
  private Long version;
  private String name = "";
  private String description = "";
  private String storedName = "";
  private DraftGroup draft = new DraftGroup(DraftGroup.Mode.ALL);
  private SnapshotChoice kind = SnapshotChoice.RULE;
  private boolean snapshot;
  private boolean strict;

  /** Reads the segment of the address; 404 where there is none. */
  public void open() {
    if (path == null || path.isEmpty()) {
      return;
    }
    Optional<Segment> found =
        path.matches("[0-9]{1,18}") ? store.find(Long.parseLong(path)) : Optional.empty();
    if (found.isEmpty()) {
      throw KeyedProblem.notFound("segments.one", path);
    }
    Segment segment = found.get();
    id = segment.id();
    version = segment.version();
    name = segment.name();
    storedName = segment.name();
    description = segment.description();
    draft = drafts().draft(segment.rule());
    kind = SnapshotChoice.of(segment);
    snapshot = kind != SnapshotChoice.RULE;
  }

  /** The lines of the builder. */
  public List<DraftRow> getRows() {
    return layout.of(draft, fields.now(), user.locale(), strict);
  }

  /** The fields to choose from. */
  public List<SelectItem> getFields() {
    return layout.fields(fields.now(), user.locale());
  }

  /** The units of a length of time. */
  public List<SelectItem> getUnits() {
    return Stream.of("D", "W", "M", "Y", "H", DraftSpan.ISO)
        .map(unit -> new SelectItem(unit, text("segments.unit." + unit)))
        .toList();
  }

  /** Adds a condition to a group. */
  public void addCondition() {
    Field first = fields.now().find(FIRST_FIELD).orElseThrow();
    add(new DraftCondition(first.name(), first.kind().operators().get(0)));
  }

  /** Adds a group to a group. */
  public void addGroup() {
    add(new DraftGroup(DraftGroup.Mode.ANY));
  }

  /** Takes a line out, with all that stands in it. */
  public void remove() {
    pressed().ifPresent(draft::remove);
  }

  /** Another field was chosen: it is compared in its usual way, and the value is asked anew. */
  public void fieldChanged(DraftRow row) {
    if (!PressedRow.is(row.getKey())) {
      return;
    }
    DraftCondition condition = (DraftCondition) row.node();
    condition.clear();
    fields
        .now()
        .find(condition.getField())
        .ifPresent(field -> condition.setOperator(field.kind().operators().get(0)));
  }

  private void add(DraftNode part) {
    pressed()
        .filter(DraftGroup.class::isInstance)
        .ifPresent(group -> ((DraftGroup) group).parts().add(part));
  }

  private Optional<DraftNode> pressed() {
    return PressedRow.among(getRows(), DraftRow::getKey).map(DraftRow::node);
  }

  /** The rule as it stands. */
  Rule rule() {
    return drafts().rule(draft);
  }

  /** Whether every line is finished. */
  boolean isFinished() {
    return layout.of(draft, fields.now(), user.locale(), true).stream()
        .allMatch(row -> row.problem() == null && row.missing() == null);
  }

  /** Stores the segment. */
  public void save() {
    strict = true;
    require(SegmentFeature.WRITE);
    try {
      SegmentInput input =
          new SegmentInput(
              name, description, rule(), version, kind.kind(), kind == SnapshotChoice.FROZEN);
      if (!getRows().stream().allMatch(row -> row.problem() == null)) {
        Here.failed(text("segments.unfinished"));
        return;
      }
      Segment saved = id == 0 ? editing.add(input) : editing.change(id, input);
      Here.done(text("segments.saved"));
      Here.go("/console/segment/" + saved.id());
    } catch (RuleRefused e) {
      Here.failed(text("segments.problem.whole"));
    } catch (ProblemException e) {
      boolean byName = e.errors().stream().anyMatch(error -> "name".equals(error.field()));
      if (byName) {
        Faces.getContext()
            .addMessage(
                "segment:name",
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text("segments.problem.name"), null));
      } else {
        Here.refused(e);
      }
    }
  }

  /** Removes the segment. */
  public void delete() {
    require(SegmentFeature.WRITE);
    try {
      editing.remove(id);
      Here.done(text("segments.removed"));
      Here.go("/console/segments");
    } catch (ProblemException e) {
      Here.failed(text("segments.problem.used"));
    }
  }

  private void require(String capability) {
    if (!user.may(capability)) {
      throw KeyedProblem.notAllowed("rest.capability", capability);
    }
  }

  private Drafts drafts() {
    return new Drafts(fields.now(), references);
  }

  private String text(String key) {
    return messages.text(user.locale(), key);
  }

  /** The segment's key; 0 for a new one. */
  public long getId() {
    return id;
  }

  /** Whether it is stored. */
  public boolean isStored() {
    return id != 0;
  }

  /** Whether it is stored as one that keeps its members. */
  public boolean isSnapshot() {
    return snapshot;
  }

  /** How it is to know its members. */
  public SnapshotChoice getKind() {
    return kind;
  }

  /** Takes how it is to know its members. */
  public void setKind(SnapshotChoice kind) {
    this.kind = kind;
  }

  /** The ways of knowing members, with what they mean. */
  public List<SelectItem> getKinds() {
    return Stream.of(SnapshotChoice.values())
        .map(one -> new SelectItem(one, text("segments.kind." + one)))
        .toList();
  }

  /** The page's title. */
  public String getTitle() {
    return id == 0 ? text("segments.new") : storedName;
  }

  public String getName() {
    return name;
  }

  /** Takes another name. */
  public void setName(String name) {
    this.name = name;
  }

  /** What it is for. */
  public String getDescription() {
    return description;
  }

  /** Takes what it is for. */
  public void setDescription(String description) {
    this.description = description;
  }
}
