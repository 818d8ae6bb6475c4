package org.rapportcrm.emailcampaigns.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.api.message.Block;

/** A block while it is edited. */
public class BlockRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String key = UUID.randomUUID().toString();
  private final String kind;
  private final ArrayList<FieldRow> fields;
  private final ArrayList<ArrayList<BlockRow>> columns = new ArrayList<>();
  private String number = "";

  /** A block of a kind with its fields and so many empty columns. */
  BlockRow(String kind, List<FieldRow> fields, int columns) {
    this.kind = kind;
    this.fields = new ArrayList<>(fields);
    for (int i = 0; i < columns; i++) {
      this.columns.add(new ArrayList<>());
    }
  }

  /** As it is stored. */
  Block block() {
    Map<String, String> values = new LinkedHashMap<>();
    for (FieldRow field : fields) {
      if (field.getValue() != null && !field.getValue().isBlank()) {
        values.put(field.getName(), field.getValue());
      }
    }
    return new Block(
        kind, values, columns.stream().map(c -> c.stream().map(BlockRow::block).toList()).toList());
  }

  List<ArrayList<BlockRow>> columns() {
    return columns;
  }

  void number(String place) {
    number = place;
  }

  /** Where it stands, such as 3 or 3.1.2 (second block of the first column of block 3). */
  public String getNumber() {
    return number;
  }

  /** Whether it stands in a column. */
  public boolean isInner() {
    return number.contains(".");
  }

  /** By which a button names it, wherever it stands by then. */
  public String getKey() {
    return key;
  }

  public String getKind() {
    return kind;
  }

  public List<FieldRow> getFields() {
    return fields;
  }
}
