package org.rapportcrm.surveys.results;

import java.util.Locale;

/** What a recommendation score makes of somebody (Reichheld 2003). */
public enum NpsGroup {
  /** 9 and 10. */
  PROMOTER,
  /** 7 and 8. */
  PASSIVE,
  /** 0 to 6. */
  DETRACTOR;

  /** SQL over the column {@code nps}, with the words of {@link #word()}. */
  public static final String SQL =
      "case when nps >= 9 then 'promoter' when nps >= 7 then 'passive' else 'detractor' end";

  /** The group of a score from 0 to 10. */
  public static NpsGroup of(int score) {
    return score >= 9 ? PROMOTER : score >= 7 ? PASSIVE : DETRACTOR;
  }

  /** How segments and message keys write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
