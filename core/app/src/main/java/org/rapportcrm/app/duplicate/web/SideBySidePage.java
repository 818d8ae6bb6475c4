package org.rapportcrm.app.duplicate.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.duplicate.Duplicates;
import org.rapportcrm.app.duplicate.PairKind;
import org.rapportcrm.app.duplicate.merge.PreviewLine;
import org.rapportcrm.app.web.Msg;

/**
 * Two records side by side: {@code /console/duplicate/5/9}, the first of which stays. For each
 * field in which they differ a person chooses the value that wins.
 */
public abstract class SideBySidePage {

  @Inject
  @Param(pathIndex = 0)
  private String kept;

  @Inject
  @Param(pathIndex = 1)
  private String merged;

  @Inject private Transactions transactions;
  @Inject private Duplicates duplicates;
  @Inject private CurrentUser user;
  @Inject private Msg msg;
  private List<PreviewLine> lines = List.of();

  /** How the console calls the two and where it shows them. */
  public abstract Whereabouts getAt();

  /** The capability that merging needs. */
  abstract String capability();

  /** The fields of both; status 404 where one is not there. */
  abstract List<PreviewLine> lines(long keptId, long mergedId);

  /** Of which pairs it is one. */
  abstract PairKind kind();

  /** Name of one of them, which is there. */
  abstract String name(long id);

  /** A value as people read it. */
  abstract String shown(PreviewLine line, boolean ofKept);

  /** How many records of each kind would move. */
  abstract Map<String, Long> moving(long mergedId);

  /** Makes one of the two. */
  abstract void merge(long keptId, long mergedId, Set<String> chosen);

  @PostConstruct
  void load() {
    try {
      if (getKeptId() > 0 && getKeptId() != getMergedId()) {
        lines = lines(getKeptId(), getMergedId());
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

  /** Key of the record that stays. */
  public long getKeptId() {
    return key(kept);
  }

  /** Key of the record that becomes part of it. */
  public long getMergedId() {
    return key(merged);
  }

  /** Name of the record that stays. */
  public String getKeptName() {
    return isFound() ? told(true) : "";
  }

  /** Name of the record that becomes part of it. */
  public String getMergedName() {
    return isFound() ? told(false) : "";
  }

  /** Two of the same name are told apart by something else. */
  private String told(boolean ofKept) {
    String name = name(ofKept ? getKeptId() : getMergedId());
    boolean same = name.equals(name(ofKept ? getMergedId() : getKeptId()));
    String more = same ? PreviewLine.apart(lines, ofKept) : null;
    return more == null ? name : name + " (\u2068" + more + "\u2069)";
  }

  /** Whether the two are a pair of the list, which somebody may find to be two. */
  public boolean isListed() {
    return isFound() && duplicates.between(kind(), getKeptId(), getMergedId()).isPresent();
  }

  /** Says that the two are two, and offers to take that back. */
  public void dismiss() {
    if (!isFound() || !user.may(capability())) {
      return;
    }
    try {
      Optional<Long> act =
          transactions.computeInNew(
              () ->
                  duplicates
                      .between(kind(), getKeptId(), getMergedId())
                      .map(pair -> duplicates.dismiss(kind(), pair.id())));
      Here.go(act.map(getAt()::listAfter).orElse(getAt().list()));
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** The fields of both. */
  public List<PreviewLine> getLines() {
    return lines;
  }

  /** What the record that stays has, as people read it. */
  public String kept(PreviewLine line) {
    return line.kept() == null ? null : shown(line, true);
  }

  /** What the other one has, as people read it. */
  public String merged(PreviewLine line) {
    return line.merged() == null ? null : shown(line, false);
  }

  /** What would move, in words. */
  public List<String> getMoving() {
    return moving(getMergedId()).entrySet().stream()
        .map(one -> msg.of("duplicates.moving." + one.getKey(), one.getValue()))
        .toList();
  }

  /** Makes one of the two. */
  public void merge() {
    if (!isFound() || !user.may(capability())) {
      return;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String field : PreviewLine.choices(lines)) {
      if ("merged".equals(Faces.getRequestParameter("field-" + field))) {
        chosen.add(field);
      }
    }
    try {
      transactions.inNew(() -> merge(getKeptId(), getMergedId(), chosen));
      Here.done(msg.get(getAt().word("merged")));
      Here.go(getAt().record() + getKeptId());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
