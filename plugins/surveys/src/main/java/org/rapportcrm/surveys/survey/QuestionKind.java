package org.rapportcrm.surveys.survey;

import java.util.Locale;

/** What a question asks for. Scores lie from {@link #lowest} to {@link #highest}. */
public enum QuestionKind {
  /** How likely one is to recommend, 0 to 10 (Reichheld 2003). */
  NPS(0, 10),
  /** How likely a colleague is to recommend us as a place to work, 0 to 10; no customer's NPS. */
  ENPS(0, 10),
  /** How satisfied one is, 1 to 5. */
  CSAT(1, 5),
  /** How far one agrees that it was easy, 1 to 7: 7 is the least effort. */
  CES(1, 7),
  /** One of several options; the score is the option's number from 0. */
  CHOICE(0, 0),
  /** Any of several options, one answer for each; the score is the option's number from 0. */
  CHOICES(0, 0),
  /** From not at all, 1, to very much, 5. */
  SCALE(1, 5),
  /** Words. */
  TEXT(0, 0),
  /** A face, from angry, 1, to delighted, 5. */
  REACTION(1, 5);

  private final int lowest;
  private final int highest;

  QuestionKind(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The lowest score. */
  public int lowest() {
    return lowest;
  }

  /** The highest score; as low as the lowest where there are no scores. */
  public int highest() {
    return highest;
  }

  /** Whether an answer is a score between two numbers. */
  public boolean isScored() {
    return highest > lowest;
  }

  /** Whether an answer is made of options. */
  public boolean hasOptions() {
    return this == CHOICE || this == CHOICES;
  }

  /** How keys and JSON write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
