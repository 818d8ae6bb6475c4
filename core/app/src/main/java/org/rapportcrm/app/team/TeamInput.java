package org.rapportcrm.app.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/** A team as it is sent in. */
@Doc("A team.")
public record TeamInput(
    @Required @Doc("Belongs to one team alone, in any spelling.") String name,
    @Required
        @OneOf(words = {"relations", "marketing", "sales", "service"})
        @Doc("relations, marketing, sales or service.")
        String type,
    @Doc("All its members; none when absent.") List<Seat> members,
    @Doc("For a change: the version it was made for; refused with 409 when there is a newer one.")
        Long version) {

  /** A user's place in the team. */
  @Doc("A user's place in a team.")
  public record Seat(
      @Doc("Key of the user.") Long user, @Doc("Whether they lead it.") Boolean lead) {

    boolean leads() {
      return Boolean.TRUE.equals(lead);
    }
  }

  /** The team as it could be sent in again. */
  public static TeamInput of(Team team) {
    return new TeamInput(
        team.name(),
        team.type(),
        team.members().stream().map(member -> new Seat(member.user(), member.lead())).toList(),
        null);
  }

  /** The members; each user once. */
  List<Seat> seats() {
    return members == null ? List.of() : members;
  }

  /** What is wrong with it, as far as that can be said without the database. */
  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    Input.required("name", name, 200).or(flaws);
    if (TeamType.of(type).isEmpty()) {
      flaws.add(Flaw.of("type", "teams.no-type", String.valueOf(type)));
    }
    long users = seats().stream().map(Seat::user).filter(Objects::nonNull).distinct().count();
    if (users < seats().size()) {
      flaws.add(Flaw.of("members", "teams.members-once"));
    }
    return flaws;
  }
}
