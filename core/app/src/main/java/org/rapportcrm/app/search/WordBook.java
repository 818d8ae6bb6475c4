package org.rapportcrm.app.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;

/**
 * The words of names and titles, folded. It holds no link from a word to a record: what a person
 * may see is decided when the corrected words are searched for.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class WordBook {

  private static final int MOST_CANDIDATES = 4000;

  private Sql sql;
  private Clock clock;

  /** For the container. */
  protected WordBook() {}

  /** Over the database. */
  @Inject
  public WordBook(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The words worth keeping of these texts. */
  static Set<String> words(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        for (String word : Folding.fold(text).split("[^\\p{L}\\p{M}]+")) {
          if (Slips.mayHave(word) || word.length() == Slips.SHORTEST - 1) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }

  /** Keeps the words of these texts, and that they were seen today. */
  public void learn(Collection<String> texts) {
    Set<String> words = words(texts);
    if (words.isEmpty()) {
      return;
    }
    int today = today();
    Set<String> known = new HashSet<>();
    List<String> stale = new ArrayList<>();
    sql.each(
        "select word, seen from search_word where word = any(?)",
        row -> {
          known.add(row.getString(1));
          if (row.getInt(2) < today) {
            stale.add(row.getString(1));
          }
        },
        words);
    if (!stale.isEmpty()) {
      sql.update("update search_word set seen = ? where word = any(?)", today, stale);
    }
    sql.batch(
        "insert into search_word (word, backwards, seen) values (?, ?, ?) on conflict do nothing",
        words.stream()
            .filter(word -> !known.contains(word))
            .map(word -> new Object[] {word, reversed(word), today})
            .toList());
  }

  /** Forgets words that were not seen since that day; answers how many. */
  public int forgetBefore(LocalDate day) {
    return sql.update("delete from search_word where seen < ?", (int) day.toEpochDay());
  }

  /** Whether a kept word begins so. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean knows(String folded) {
    return sql.first(
            "select 1 from search_word where word >= ? and word < ?",
            row -> 1,
            folded,
            folded + Character.MAX_VALUE)
        .isPresent();
  }

  /** The kept words that were most likely meant by a folded one with a slip, best first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<String> meant(String folded, int limit) {
    if (!Slips.mayHave(folded)) {
      return List.of();
    }
    String front = Slips.front(folded);
    String back = Slips.back(folded);
    int shortest = folded.length() - 1;
    Set<String> candidates = new HashSet<>();
    sql.each(
        "select word from search_word where word >= ? and word < ?"
            + " and char_length(word) between ? and ? limit "
            + MOST_CANDIDATES,
        row -> candidates.add(row.getString(1)),
        front,
        front + Character.MAX_VALUE,
        shortest,
        Slips.longest(folded));
    sql.each(
        "select word from search_word where backwards >= ? and backwards < ?"
            + " and char_length(word) between ? and ? limit "
            + MOST_CANDIDATES,
        row -> candidates.add(row.getString(1)),
        back,
        back + Character.MAX_VALUE,
        shortest,
        folded.length() + 1);
    sql.each(
        "select word from search_word where word = ?",
        row -> candidates.add(row.getString(1)),
        Slips.swapped(folded));
    return Slips.best(folded, candidates, limit);
  }

  private int today() {
    return (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
  }

  private static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
  }
}
