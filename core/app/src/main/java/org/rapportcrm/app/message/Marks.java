package org.rapportcrm.app.message;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Stands in for merge tags while a design goes through sanitiser and MJML: each tag becomes a word
 * of letters and digits that neither of them touches and that nobody can type by chance.
 */
final class Marks {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DIGITS = 6;

  private final String prefix;
  private final List<MergeText.Tag> tags = new ArrayList<>();

  Marks() {
    byte[] nonce = new byte[8];
    RANDOM.nextBytes(nonce);
    prefix = "rpt" + HexFormat.of().formatHex(nonce);
  }

  /** The word for a tag. */
  String mark(MergeText.Tag tag) {
    tags.add(tag);
    return prefix + String.format("%0" + DIGITS + "d", tags.size() - 1);
  }

  /** A text with words in place of its tags. */
  String mark(String text) {
    return MergeText.replace(text, this::mark);
  }

  /** What every word starts with. */
  String prefix() {
    return prefix;
  }

  /** How long a word is. */
  int length() {
    return prefix.length() + DIGITS;
  }

  /** The tag of the word that starts at an index. */
  MergeText.Tag tagAt(CharSequence text, int index) {
    int from = index + prefix.length();
    return tags.get(Integer.parseInt(text, from, from + DIGITS, 10));
  }

  /** All tags that were marked. */
  List<MergeText.Tag> tags() {
    return tags;
  }
}
