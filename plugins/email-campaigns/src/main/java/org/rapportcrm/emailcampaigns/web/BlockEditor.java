package org.rapportcrm.emailcampaigns.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.page.Here;

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

  /** The block whose button was pressed up. */
  public void up() {
    pressed().ifPresent(row -> outline.move(row, -1));
    keep();
  }

  /** The block whose button was pressed down. */
  public void down() {
    pressed().ifPresent(row -> outline.move(row, 1));
    keep();
  }

  /** The block whose button was pressed away. */
  public void remove() {
    pressed().ifPresent(outline::remove);
    keep();
  }

  /** The block that was taken out last, back. */
  public void putBack() {
    outline.putBack();
    keep();
  }

  /* By its key: a second press before the answer meets the same block, not the one in its place. */
  private Optional<BlockRow> pressed() {
    return outline.row(Here.parameter("row"));
  }

  /** The number of the block that can be put back; {@code null} where none can. */
  public String getRemoved() {
    return outline.removed();
  }

  /** The key of the block before which it can be put back; empty for the end. */
  public String getGap() {
    return outline.gap();
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
