package org.rapportcrm.app.team;

import java.util.Collection;
import java.util.Map;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;

/**
 * What a change says about a record's team.
 *
 * @param given whether it says anything
 * @param id the team's key, or {@code null} for none
 */
public record TeamWish(boolean given, Long id) {

  /** Name of the field in REST and in forms. */
  public static final String FIELD = "teamId";

  /** Nothing is said: the team stays. */
  public static final TeamWish UNSAID = new TeamWish(false, null);

  /** Reads it out of what came in. */
  public static TeamWish of(Values values, Collection<Flaw> flaws) {
    return values.has(FIELD)
        ? new TeamWish(true, Input.key(FIELD, values.get(FIELD)).or(flaws))
        : UNSAID;
  }

  /** Makes a form's choice of no team, which is 0 or {@code null} as a word, one that clears. */
  public static void typed(Map<String, String> sent) {
    String team = sent.get(FIELD);
    sent.put(FIELD, team == null || team.isBlank() || team.matches("0|null") ? null : team);
  }

  /** The record's team from now on. */
  public Long after(Long before) {
    return given ? id : before;
  }
}
