package org.rapportcrm.app.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.team.Team;
import org.rapportcrm.app.team.TeamInput;
import org.rapportcrm.app.team.TeamInput.Seat;
import org.rapportcrm.app.team.TeamType;
import org.rapportcrm.app.team.Teams;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** {@code /console/team} makes a team, {@code /console/team/5} changes it. */
@Named
@RequestScoped
public class TeamPage {

  private static final String LEAD = "lead";
  private static final String MEMBER = "member";

  @Inject private Teams teams;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String id;

  private String name;
  private String type = TeamType.SALES.word();
  private Long version;
  private Map<Long, String> places = new LinkedHashMap<>();

  /** Reads the team; 404 where there is none. */
  public void open() {
    if (id == null) {
      return;
    }
    if (!id.matches("\\d{1,18}")) {
      throw KeyedProblem.notFound("teams.one.named", id);
    }
    Team team = teams.get(key());
    name = team.name();
    type = team.type();
    version = team.version();
    team.members().forEach(member -> places.put(member.user(), member.lead() ? LEAD : MEMBER));
  }

  /** Whether a team is being made. */
  public boolean isNew() {
    return id == null;
  }

  /** Makes or changes the team. */
  public void save() {
    try {
      TeamInput input = new TeamInput(name, type, chosen(), version);
      if (isNew()) {
        teams.create(input);
      } else {
        teams.change(key(), input);
      }
      Here.done(msg.of("teams.saved", name));
      Here.go("/console/teams");
    } catch (ProblemException e) {
      chosen().forEach(seat -> places.put(seat.user(), seat.lead() ? LEAD : MEMBER));
      Here.refused(e);
    }
  }

  /** Deletes the team; its records stay. */
  public void delete() {
    try {
      teams.delete(key());
      Here.done(msg.of("teams.deleted", name));
      Here.go("/console/teams");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Users who can be in it. */
  public List<Teams.Person> getPeople() {
    return teams.people();
  }

  /** Whether this is the user's place: {@code member}, {@code lead} or nothing. */
  public boolean sits(long user, String place) {
    return places.getOrDefault(user, "").equals(place);
  }

  /** What a team may do for customers. */
  public List<Choice> getTypes() {
    List<Choice> types = new ArrayList<>();
    for (TeamType each : TeamType.values()) {
      types.add(new Choice(each.word(), msg.get(each.labelKey())));
    }
    return types;
  }

  private List<Seat> chosen() {
    List<Seat> seats = new ArrayList<>();
    for (Teams.Person person : getPeople()) {
      String place = Faces.getRequestParameter("place-" + person.id());
      if (LEAD.equals(place) || MEMBER.equals(place)) {
        seats.add(new Seat(person.id(), LEAD.equals(place)));
      }
    }
    return seats;
  }

  private long key() {
    return Long.parseLong(id);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  /** The version that the form shows. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }
}
