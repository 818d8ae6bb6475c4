package org.rapportcrm.app.view.web;

import java.util.List;

/**
 * A list as the page draws it: headings, rows of cells, and the columns to choose from.
 *
 * @param path the page of the list
 * @param columns the keys that the address names, or {@code null}
 */
public record Table(
    List<Head> heads, List<Line> lines, List<Pick> picks, String path, String columns) {

  /**
   * A heading.
   *
   * @param path where a click sorts by it, or {@code null}
   * @param sorted its {@code aria-sort}
   * @param arrow an icon's name, or {@code null}
   */
  public record Head(
      String key, String label, boolean figure, String path, String sorted, String arrow) {}

  /** A row: the record's key, name and cells. */
  public record Line(long id, String name, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param look the word of a {@link org.rapportcrm.app.view.Look}
   * @param path where it leads, or {@code null}
   * @param detail a quiet line under it, or {@code null}
   * @param mark what must be seen beside it, or {@code null}
   * @param edit fields that can be changed in it, or {@code null}
   */
  public record Cell(
      String key,
      String label,
      String look,
      boolean figure,
      String text,
      List<String> chips,
      String path,
      String detail,
      String mark,
      String edit) {}

  /** A column to choose. */
  public record Pick(String key, String label, boolean chosen) {}
}
