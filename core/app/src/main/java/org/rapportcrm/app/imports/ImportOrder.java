package org.rapportcrm.app.imports;

import java.util.Map;

/**
 * What a person asks of a file.
 *
 * @param kind id of a kind
 * @param fileName the name that the person's file had, as it was sent; {@code null} where none was
 * @param mapping field by column name or index; {@code null} lets Rapport guess
 * @param basis on what ground the contacts may be written to, or {@code null}
 * @param options how to read the file, and what the writer wants to know
 */
public record ImportOrder(
    String kind,
    String fileName,
    Map<String, String> mapping,
    String basis,
    Map<String, String> options) {

  /** Keeps immutable copies. */
  public ImportOrder {
    options = options == null ? Map.of() : Map.copyOf(options);
  }
}
