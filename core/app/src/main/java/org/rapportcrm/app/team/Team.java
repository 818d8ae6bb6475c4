package org.rapportcrm.app.team;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;

/** A team with its members by name, those who lead it first. */
@Doc("A team.")
public record Team(
    long id,
    String name,
    @OneOf(words = {"relations", "marketing", "sales", "service"})
        @Doc("relations, marketing, sales or service.")
        String type,
    List<Member> members,
    Instant createdAt,
    @Doc("Counts the changes.") long version) {

  /** A user in a team. */
  @Doc("A user in a team.")
  public record Member(
      @Doc("Key of the user.") long user, String name, @Doc("Leads the team.") boolean lead) {}

  /** Message key of its type's name. */
  public String typeKey() {
    return TeamType.of(type).orElse(TeamType.RELATIONS).labelKey();
  }
}
