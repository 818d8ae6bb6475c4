package org.rapportcrm.emailcampaigns.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageDesign;

/** A page on which the blocks of a message are edited: what {@code blocks.inc} asks of it. */
public abstract class BlockEditor implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Kinds kinds;
  @Inject private Composer composer;

  private final Outline outline = new Outline();
  private String newKind = "text";
  private String newPlace = "";

  /** Stores what is known already, so that the preview is of what can be seen. */
  abstract void keep();

  /** In which direction the message is written: {@code ltr} or {@code rtl}. */
  public abstract String getDirection();

  /** Shows a message. */
  void show(MessageDesign design) {
    design.blocks().forEach(block -> outline.add(kinds.of(block), ""));
  }

  /** Shows what a new message begins with. */
  void begin() {
    outline.add(kinds.empty("heading"), "");
    outline.add(kinds.empty("text"), "");
  }

  /** As they are stored. */
  List<Block> blocks() {
    return outline.blocks();
  }

  /** A block more. */
  public void add() {
    outline.add(kinds.empty(newKind), newPlace);
    keep();
  }

  /** A block up. */
  public void up(BlockRow row) {
    outline.move(row, -1);
    keep();
  }

  /** A block down. */
  public void down(BlockRow row) {
    outline.move(row, 1);
    keep();
  }

  /** A block less. */
  public void remove(BlockRow row) {
    outline.remove(row);
    keep();
  }

  /** Values that texts may name. */
  public List<MergeTag> getTags() {
    return composer.tags();
  }

  /** The blocks from the top down. */
  public List<BlockRow> getRows() {
    return outline.rows();
  }

  /** Columns that a block can be put into. */
  public List<String> getPlaces() {
    return outline.places();
  }

  public String getNewKind() {
    return newKind;
  }

  public void setNewKind(String newKind) {
    this.newKind = newKind;
  }

  public String getNewPlace() {
    return newPlace;
  }

  public void setNewPlace(String newPlace) {
    this.newPlace = newPlace;
  }
}
