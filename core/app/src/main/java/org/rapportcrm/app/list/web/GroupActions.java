package org.rapportcrm.app.list.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.bulk.ContactBulk;
import org.rapportcrm.app.list.ListRoles;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** What people change on the page of a list or group. */
@Named
@RequestScoped
public class GroupActions {

  @Inject private GroupPage page;
  @Inject private Lists lists;
  @Inject private ListRoles roles;
  @Inject private Members members;
  @Inject private ContactBulk bulk;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private String name;
  private String description;
  private String kind;
  private Long version;
  private boolean typed;

  /** Kinds to choose from. */
  public List<Choice> getKinds() {
    return GroupChoices.kinds(msg);
  }

  /** States of an invitation to choose from. */
  public List<Choice> getInvitations() {
    return GroupChoices.invitations(msg);
  }

  /** The list's name. */
  public String getName() {
    return typed ? name : page.getList().name();
  }

  /** The list's name. */
  public void setName(String name) {
    typed = true;
    this.name = name;
  }

  /** What it is for. */
  public String getDescription() {
    return typed ? description : page.getList().description();
  }

  /** What it is for. */
  public void setDescription(String description) {
    this.description = description;
  }

  /** What binds it. */
  public String getKind() {
    return typed ? kind : page.getList().kind();
  }

  /** What binds it. */
  public void setKind(String kind) {
    this.kind = kind;
  }

  /** The version that the form shows. */
  public Long getVersion() {
    return typed ? version : Long.valueOf(page.getList().version());
  }

  /** The version that the form shows. */
  public void setVersion(Long version) {
    this.version = version;
  }

  /** Saves name, description and kind. */
  public void save() {
    act(
        "lists.saved",
        () -> lists.change(page.getList().id(), new Lists.Wish(name, description, kind), version));
  }

  /** Puts a contact on the list, as it is typed beside. */
  public void add(long contact) {
    act(
        "lists.member-added",
        () ->
            members.add(
                page.getList().id(), List.of(contact), typed("role-new"), typed("invitation-new")));
  }

  /** Saves what stands beside a member. */
  public void change(long contact) {
    act(
        "lists.member-saved",
        () ->
            members.set(
                page.getList().id(),
                contact,
                typed("role-" + contact),
                typed("invitation-" + contact),
                Here.id("version-" + contact)));
  }

  /** Takes a contact off the list. */
  public void remove(long contact) {
    act("lists.member-removed", () -> bulk.removeFromList(page.getList().id(), List.of(contact)));
  }

  /** Calls a role what stands beside it. */
  public void renameRole(long role) {
    act(
        "lists.role-renamed",
        () ->
            roles.rename(
                page.getList().id(), role, typed("name-" + role), typed("before-" + role)));
  }

  /** Takes a role away. */
  public void deleteRole(long role) {
    act("lists.role-deleted", () -> roles.delete(page.getList().id(), role));
  }

  private static String typed(String parameter) {
    return Faces.getRequestParameter(parameter);
  }

  private void act(String doneKey, Runnable work) {
    if (!user.may("lists.write")) {
      return;
    }
    try {
      work.run();
      Here.done(msg.get(doneKey));
      Here.go(page.getPath());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
