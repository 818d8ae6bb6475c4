package org.rapportcrm.app.security.visibility;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which records somebody sees, in all kinds.
 *
 * @param user the user's key; {@code null} for programs and strangers, who see everything: what
 *     they do is nobody's question
 * @param teams keys of the teams in which the user is, those that they lead first
 * @param reaches how far they see in the kinds in which it is not all
 */
public record Sight(Long user, List<Long> teams, Map<RecordKind, Reach> reaches) {

  /** Background work and public pages. */
  public static final Sight EVERYTHING = new Sight(null, List.of(), Map.of());

  /** Keeps copies. */
  public Sight {
    teams = List.copyOf(teams);
    reaches = Map.copyOf(reaches);
  }

  /** How far they see among records of the kind. */
  public Reach reach(RecordKind kind) {
    return reaches.getOrDefault(kind, Reach.ALL);
  }

  /** What they see of the kind. */
  public Visible of(RecordKind kind) {
    return new Visible(kind, reach(kind), user, teams);
  }

  /** The user to whom a new record belongs when nobody is named; {@code null} for none. */
  public Long ownerOfNew(RecordKind kind) {
    return reach(kind) == Reach.ALL ? null : user;
  }

  /** The team to which a new record of theirs belongs; {@code null} for none. */
  public Long teamOfNew() {
    return teams.isEmpty() ? null : teams.get(0);
  }

  /**
   * What a user with several roles sees: in each kind as far as the widest of the roles.
   *
   * @param roles what each of their roles sees in the kinds in which it is not all
   */
  public static Sight of(long user, List<Long> teams, List<Map<RecordKind, Reach>> roles) {
    Map<RecordKind, Reach> reaches = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      Reach widest =
          roles.stream()
              .map(role -> role.getOrDefault(kind, Reach.ALL))
              .reduce(Reach.OWN, Reach::or);
      if (widest != Reach.ALL) {
        reaches.put(kind, widest);
      }
    }
    return new Sight(user, teams, reaches);
  }
}
