package org.rapportcrm.app.routing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** What can be chosen in a rule. */
@Named
@RequestScoped
public class RoutingChoices {

  @Inject private Owners owners;
  @Inject private Lists lists;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private List<Choice> users;
  private List<Choice> teams;
  private List<Choice> all;

  /** Users who can sign in, by name. */
  public List<Choice> getUsers() {
    if (users == null) {
      users = owners.all().stream().map(one -> Choice.of(one.id(), one.name())).toList();
    }
    return users;
  }

  /** Teams by name. */
  public List<Choice> getTeams() {
    if (teams == null) {
      teams = owners.teams().stream().map(one -> Choice.of(one.id(), one.name())).toList();
    }
    return teams;
  }

  /** Who can get contacts: users, and teams whose members do in turn. */
  public List<SelectItemGroup> getTargets() {
    return List.of(
        group("routing.users", "user-", getUsers()), group("routing.teams", "team-", getTeams()));
  }

  private SelectItemGroup group(String key, String prefix, List<Choice> choices) {
    SelectItem[] items =
        choices.stream()
            .map(one -> new SelectItem(prefix + one.value(), one.label()))
            .toArray(SelectItem[]::new);
    return new SelectItemGroup(msg.get(key), null, false, items);
  }

  /** Lists by name. */
  public List<Choice> getLists() {
    if (all == null) {
      all =
          lists.names().entrySet().stream()
              .map(one -> Choice.of(one.getKey(), one.getValue()))
              .toList();
    }
    return all;
  }

  /** A language's name; {@code null} for none. */
  String language(String tag) {
    return tag == null ? null : Locale.forLanguageTag(tag).getDisplayName(viewer.locale());
  }
}
