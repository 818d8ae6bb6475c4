package org.rapportcrm.app.list.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Lists.ContactList;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** All lists, and the form for a new one. */
@Named
@RequestScoped
public class ListsPage {

  @Inject private Lists lists;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<ContactList> rows;
  private String name;
  private String description;
  private String kind;

  /** The lists by name. */
  public List<ContactList> getRows() {
    if (rows == null) {
      rows = lists.all();
    }
    return rows;
  }

  /** Name of the new list. */
  public String getName() {
    return name;
  }

  /** Name of the new list. */
  public void setName(String name) {
    this.name = name;
  }

  /** What the new list is for. */
  public String getDescription() {
    return description;
  }

  /** What the new list is for. */
  public void setDescription(String description) {
    this.description = description;
  }

  /** Kinds to choose from. */
  public List<Choice> getKinds() {
    return GroupChoices.kinds(msg);
  }

  /** What binds the new list. */
  public String getKind() {
    return kind;
  }

  /** What binds the new list. */
  public void setKind(String kind) {
    this.kind = kind;
  }

  /** Creates the new list. */
  public void create() {
    act(
        () -> {
          long id = lists.create(new Lists.Wish(name, description, kind));
          Here.done(msg.get("lists.created"));
          return "/console/list/" + id;
        });
  }

  /** Deletes a list; its contacts stay. */
  public void delete(long id) {
    act(
        () -> {
          lists.delete(id);
          Here.done(msg.get("lists.deleted"));
          return "/console/lists";
        });
  }

  private void act(Supplier<String> work) {
    if (!user.may("lists.write")) {
      return;
    }
    try {
      Here.go(work.get());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
