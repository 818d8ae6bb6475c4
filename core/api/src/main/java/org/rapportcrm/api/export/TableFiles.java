package org.rapportcrm.api.export;

import jakarta.ws.rs.core.Response;

/**
 * Answers of REST that are files for spreadsheets; an injectable service of the core. They are
 * written while they are read, formulas in texts are only texts, and the audit log says who took
 * them. The resource's method asks for {@link #EXPORT}, and the capability to see the records is
 * asked for here. A page leads to it with {@code <r:export path="…"/>}, which is not there for
 * those who may not export.
 */
public interface TableFiles {

  /** The capability to take lists out of Rapport. */
  String EXPORT = "exports.run";

  /** The media types of the files, for {@code @Produces}. */
  String CSV = "text/csv;charset=UTF-8";

  /** See {@link #CSV}. */
  String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * The file, in the language and time zone of whoever asks.
   *
   * @param read the capability to see these records
   * @param format {@code csv} or {@code xlsx}; CSV where it is {@code null} or blank; another is
   *     refused
   * @param filter what was asked for, for the audit log; may be {@code null}
   */
  <R> Response answer(TableFile<R> table, String read, String format, String filter);
}
