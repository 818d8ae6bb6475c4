package org.rapportcrm.app.field.web;

import java.io.Serializable;
import java.util.UUID;
import org.rapportcrm.app.field.FieldOption;
import org.rapportcrm.app.field.KeyWords;
import org.rapportcrm.app.field.Labels;

/** An option as its inputs hold it. */
public class OptionRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id = UUID.randomUUID().toString();
  private final boolean kept;
  private String key = "";
  private String en = "";
  private String ar;
  private String fa;
  private boolean archived;

  OptionRow() {
    kept = false;
  }

  OptionRow(FieldOption option) {
    kept = true;
    key = option.key();
    en = option.labels().en();
    ar = option.labels().ar();
    fa = option.labels().fa();
    archived = option.archived();
  }

  /** Tells it from all others, wherever it stands. */
  public String getId() {
    return id;
  }

  /** Whether nothing was typed. */
  boolean isBlank() {
    return !kept && key.isBlank() && en.isBlank();
  }

  FieldOption option() {
    String chosen = key.isBlank() ? KeyWords.of(en) : key.strip();
    return new FieldOption(null, chosen, new Labels(en, ar, fa), archived);
  }

  /** Whether its key is fixed. */
  public boolean isKept() {
    return kept;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key == null ? "" : key;
  }

  /** Its name in English. */
  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en == null ? "" : en;
  }

  /** Its name in Arabic. */
  public String getAr() {
    return ar;
  }

  public void setAr(String ar) {
    this.ar = ar;
  }

  /** Its name in Persian. */
  public String getFa() {
    return fa;
  }

  public void setFa(String fa) {
    this.fa = fa;
  }

  public boolean isArchived() {
    return archived;
  }

  public void setArchived(boolean archived) {
    this.archived = archived;
  }
}
