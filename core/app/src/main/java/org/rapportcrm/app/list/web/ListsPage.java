package org.rapportcrm.app.list.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Lists.ContactList;
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

  /** Creates the new list. */
  public void create() {
    act(
        () -> {
          lists.create(name, description);
          Here.done(msg.get("lists.created"));
        });
  }

  /** Gives a list the name that was typed beside it. */
  public void rename(ContactList list) {
    act(
        () -> {
          String typed = Faces.getRequestParameter("name-" + list.id());
          lists.change(list.id(), typed, list.description());
          Here.done(msg.get("lists.renamed"));
        });
  }

  /** Deletes a list; its contacts stay. */
  public void delete(long id) {
    act(
        () -> {
          lists.delete(id);
          Here.done(msg.get("lists.deleted"));
        });
  }

  private void act(Runnable work) {
    if (!user.may("lists.write")) {
      return;
    }
    try {
      work.run();
      Here.go("/console/lists");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
