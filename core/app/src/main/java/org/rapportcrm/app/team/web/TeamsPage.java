package org.rapportcrm.app.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.app.team.Team;
import org.rapportcrm.app.team.Teams;

/** {@code /console/teams}: all teams with their members. */
@Named
@RequestScoped
public class TeamsPage {

  @Inject private Teams teams;

  private List<Team> rows;

  /** The teams by name. */
  public List<Team> getRows() {
    if (rows == null) {
      rows = teams.all();
    }
    return rows;
  }
}
