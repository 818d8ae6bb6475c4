package org.rapportcrm.emailcampaigns.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapportcrm.api.message.Block;

/** The blocks of a message while they are edited; those in columns follow their block. */
public class Outline implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern BLOCK =
      Pattern.compile("blocks\\[\\d+](\\.columns\\[\\d+]\\[\\d+])?");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private final ArrayList<BlockRow> top = new ArrayList<>();
  private Removed removed;

  /**
   * The block that was taken out last.
   *
   * @param among those it stood with
   * @param at its place among them
   * @param before the key of the block that follows now; empty where none does
   */
  private record Removed(BlockRow row, List<BlockRow> among, int at, String before)
      implements Serializable {}

  /** All blocks from the top down, each with its number. */
  public List<BlockRow> rows() {
    List<BlockRow> rows = new ArrayList<>();
    for (int i = 0; i < top.size(); i++) {
      BlockRow row = top.get(i);
      row.number(String.valueOf(i + 1));
      rows.add(row);
      for (int c = 0; c < row.columns().size(); c++) {
        List<BlockRow> column = row.columns().get(c);
        for (int j = 0; j < column.size(); j++) {
          column.get(j).number((i + 1) + "." + (c + 1) + "." + (j + 1));
          rows.add(column.get(j));
        }
      }
    }
    return rows;
  }

  /**
   * The number of a block that a check names, such as 3.1.2 of {@code
   * blocks[2].columns[0][1].text}; empty where it names none. Pure.
   */
  static String place(String field) {
    Matcher path = BLOCK.matcher(field);
    return path.find()
        ? INDEX
            .matcher(path.group())
            .results()
            .map(index -> String.valueOf(Integer.parseInt(index.group(1)) + 1))
            .collect(Collectors.joining("."))
        : "";
  }

  /** The columns there are, such as 3.1; blocks with columns cannot stand in them. */
  public List<String> places() {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < top.size(); i++) {
      for (int c = 0; c < top.get(i).columns().size(); c++) {
        places.add((i + 1) + "." + (c + 1));
      }
    }
    return places;
  }

  /** Puts a block at the end of a column such as 3.1, or of the message when there is no such. */
  public void add(BlockRow row, String place) {
    int at = row.columns().isEmpty() ? places().indexOf(place) : -1;
    if (at < 0) {
      top.add(row);
      return;
    }
    List<ArrayList<BlockRow>> all = new ArrayList<>();
    top.forEach(block -> all.addAll(block.columns()));
    all.get(at).add(row);
  }

  /** Moves a block one place up (-1) or down (1) among those it stands with, if there is one. */
  public void move(BlockRow row, int step) {
    List<BlockRow> siblings = siblings(row);
    int from = siblings.indexOf(row);
    int to = from + step;
    if (from >= 0 && to >= 0 && to < siblings.size()) {
      Collections.swap(siblings, from, to);
    }
  }

  /** Takes a block out, with all that stands in it; it can be put back until the next is. */
  public void remove(BlockRow row) {
    List<BlockRow> among = siblings(row);
    int at = among.indexOf(row);
    int place = rows().indexOf(row);
    if (at >= 0) {
      among.remove(at);
      List<BlockRow> left = rows();
      String before = place < left.size() ? left.get(place).getKey() : "";
      removed = new Removed(row, among, at, before);
    }
  }

  /** Puts the block that was taken out last where it stood. */
  public void putBack() {
    if (removed == null) {
      return;
    }
    // What it stood in may be gone by now.
    if (isThere(removed.among())) {
      removed.among().add(Math.min(removed.at(), removed.among().size()), removed.row());
    } else {
      top.add(removed.row());
    }
    removed = null;
  }

  /** The number of the block that can be put back; {@code null} where none can. */
  public String removed() {
    return removed == null ? null : removed.row().getNumber();
  }

  /** The key of the block before which it would be put back; empty for the end. */
  public String gap() {
    return removed == null ? null : removed.before();
  }

  /** The block of this key, if it is there. */
  public Optional<BlockRow> row(String key) {
    return rows().stream().filter(row -> row.getKey().equals(key)).findFirst();
  }

  private boolean isThere(List<BlockRow> among) {
    return among == top
        || top.stream().flatMap(block -> block.columns().stream()).anyMatch(c -> c == among);
  }

  /** As it is stored. */
  public List<Block> blocks() {
    return top.stream().map(BlockRow::block).toList();
  }

  private List<BlockRow> siblings(BlockRow row) {
    for (BlockRow block : top) {
      for (List<BlockRow> column : block.columns()) {
        if (column.contains(row)) {
          return column;
        }
      }
    }
    return top;
  }
}
