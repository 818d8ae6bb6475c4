package org.rapportcrm.emailcampaigns.web;

import java.io.Serializable;

/** A field of a block while it is edited. */
public class FieldRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String labelKey;
  private final String kind;
  private String value;

  /**
   * With what it holds.
   *
   * @param kind name of a {@link org.rapportcrm.api.message.MessageBlock.Kind}
   */
  FieldRow(String name, String labelKey, String kind, String value) {
    this.name = name;
    this.labelKey = labelKey;
    this.kind = kind;
    this.value = value;
  }

  public String getName() {
    return name;
  }

  public String getLabelKey() {
    return labelKey;
  }

  public String getKind() {
    return kind;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
