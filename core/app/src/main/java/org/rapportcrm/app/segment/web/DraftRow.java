package org.rapportcrm.app.segment.web;

import jakarta.faces.model.SelectItem;
import java.util.List;

/**
 * One line of the builder: a group's head or a condition.
 *
 * @param depth how deep it stands; 0 for the outermost group
 * @param operators what may be chosen; empty for a group
 * @param choices values to choose from; empty unless the editor asks for them
 * @param missing what is not there (any more), or {@code null}
 * @param problem what is wrong with it in words, or {@code null}
 */
public record DraftRow(
    DraftNode node,
    int depth,
    Editor editor,
    List<SelectItem> operators,
    List<SelectItem> choices,
    boolean time,
    String missing,
    String problem) {

  /** Tells the line from all others, wherever it stands. */
  public String getKey() {
    return node.key();
  }

  /** The group or condition. */
  public DraftNode getNode() {
    return node;
  }

  /** How deep it stands, up to what the page can indent. */
  public int getDepth() {
    return depth;
  }

  /** Whether it is the head of a group. */
  public boolean isGroup() {
    return node instanceof DraftGroup;
  }

  /** Whether it is a condition whose field is there. */
  public boolean isKnown() {
    return !isGroup() && !operators.isEmpty();
  }

  /** Whether it is a group without parts. */
  public boolean isBare() {
    return node instanceof DraftGroup group && group.parts().isEmpty();
  }

  /** Whether a group may be put into it. */
  public boolean isDivisible() {
    return isGroup() && depth < 6;
  }

  /** The inputs for the value. */
  public Editor getEditor() {
    return editor;
  }

  /** Operators to choose from. */
  public List<SelectItem> getOperators() {
    return operators;
  }

  /** Values to choose from. */
  public List<SelectItem> getChoices() {
    return choices;
  }

  /** Whether the condition may look at a stretch of time. */
  public boolean isTime() {
    return time;
  }

  /** What is not there. */
  public String getMissing() {
    return missing;
  }

  /** What is wrong. */
  public String getProblem() {
    return problem;
  }
}
