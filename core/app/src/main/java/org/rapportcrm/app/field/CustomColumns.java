package org.rapportcrm.app.field;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Custom fields as columns of a list: what there is, and the texts of one page. */
public interface CustomColumns {

  /**
   * A column.
   *
   * @param key the field's key
   * @param label what the person calls it
   * @param numeric whether its values stand at the end of the cell
   */
  record Column(String key, String label, boolean numeric) {}

  /** The columns that a list of these records can show, in their order. */
  List<Column> columns(Carrier carrier, Locale locale);

  /**
   * What stands in these columns for the records of one page: one statement, however many columns.
   *
   * @param keys the fields' keys; those that are not defined (any more) have no texts
   * @return texts by record and key; empty cells are absent
   */
  Map<Long, Map<String, String>> texts(
      Carrier carrier, Collection<Long> records, Collection<String> keys, Locale locale);
}
