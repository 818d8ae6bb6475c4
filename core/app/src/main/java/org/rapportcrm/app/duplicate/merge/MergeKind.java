package org.rapportcrm.app.duplicate.merge;

import org.rapportcrm.app.security.visibility.RecordKind;

/** Records of which two can become one. Its names stand in statements. */
public enum MergeKind {
  CONTACT("contact", "contact_merge", RecordKind.CONTACTS),
  COMPANY("company", "company_merge", RecordKind.COMPANIES);

  private final String record;
  private final String book;
  private final RecordKind sight;

  MergeKind(String record, String book, RecordKind sight) {
    this.record = record;
    this.book = book;
    this.sight = sight;
  }

  /** Table of the records. */
  String record() {
    return record;
  }

  /** The column by which other tables name such a record. */
  public String owner() {
    return record + "_id";
  }

  /** Table of the merges. */
  String book() {
    return book;
  }

  /** Table of the rows that merges moved. */
  String bookRow() {
    return book + "_row";
  }

  /** By which a person sees them. */
  public RecordKind sight() {
    return sight;
  }
}
