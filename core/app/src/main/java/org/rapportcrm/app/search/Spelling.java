package org.rapportcrm.app.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What a person may have meant by words of which one has a slip. */
@ApplicationScoped
public class Spelling {

  /** So many other spellings are searched for. */
  static final int MOST = 4;

  private static final int MOST_WORDS = 5;

  private WordBook book;

  /** For the container. */
  protected Spelling() {}

  /** Over the kept words. */
  @Inject
  public Spelling(WordBook book) {
    this.book = book;
  }

  /**
   * Other spellings, the likeliest first; none where no word can be mended.
   *
   * @param folded words parted by single spaces, folded
   */
  public List<String> others(String folded) {
    String[] words = folded.split(" ");
    if (words.length > MOST_WORDS) {
      return List.of();
    }
    List<String> spellings = List.of("");
    for (String word : words) {
      List<String> meant = new ArrayList<>();
      if (!Slips.mayHave(word) || book.knows(word)) {
        meant.add(word);
      }
      meant.addAll(book.meant(word, MOST));
      if (meant.isEmpty()) {
        meant.add(word);
      }
      List<String> longer = new ArrayList<>();
      for (String begun : spellings) {
        meant.forEach(next -> longer.add((begun + " " + next).strip()));
      }
      spellings = longer.size() <= 2 * MOST ? longer : longer.subList(0, 2 * MOST);
    }
    return spellings.stream().filter(other -> !other.equals(folded)).limit(MOST).toList();
  }
}
