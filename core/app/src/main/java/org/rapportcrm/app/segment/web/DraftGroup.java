package org.rapportcrm.app.segment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Conditions and groups that are joined in one way. */
public final class DraftGroup implements DraftNode {
  private static final long serialVersionUID = 1L;

  /** How the parts are joined. */
  public enum Mode {
    ALL,
    ANY,
    /** Not one of them holds. */
    NONE,
    /** At least one of them does not hold. */
    NOT_ALL
  }

  private final String key = UUID.randomUUID().toString();
  private Mode mode;
  private final List<DraftNode> parts = new ArrayList<>();

  /** Without parts. */
  public DraftGroup(Mode mode) {
    this.mode = mode;
  }

  @Override
  public String key() {
    return key;
  }

  /** How the parts are joined. */
  public Mode getMode() {
    return mode;
  }

  /** Joins the parts in another way. */
  public void setMode(Mode mode) {
    this.mode = mode;
  }

  /** The parts; changes are kept. */
  public List<DraftNode> parts() {
    return parts;
  }

  /** Takes the part out, wherever it stands in this group. */
  public void remove(DraftNode part) {
    parts.removeIf(each -> each == part);
    for (DraftNode each : parts) {
      if (each instanceof DraftGroup group) {
        group.remove(part);
      }
    }
  }
}
