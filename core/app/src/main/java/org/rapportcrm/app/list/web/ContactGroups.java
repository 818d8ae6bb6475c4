package org.rapportcrm.app.list.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.bulk.ContactBulk;
import org.rapportcrm.app.contact.web.ContactPath;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.list.ListRoles;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.list.Members.Member;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** Lists and groups of the contact whose page is open. */
@Named
@RequestScoped
public class ContactGroups {

  @Inject private ContactPath path;
  @Inject private Lists lists;
  @Inject private ListRoles roles;
  @Inject private Members members;
  @Inject private ContactBulk bulk;
  @Inject private Refusals refusals;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<Member> all;
  private String list;
  private String role;
  private String invitation;

  /** Where the contact stands. */
  public List<Member> getAll() {
    if (all == null) {
      all = members.of(path.getId());
    }
    return all;
  }

  /** Lists on which the contact does not stand. */
  public List<Choice> getLists() {
    Set<Long> on = getAll().stream().map(Member::listId).collect(Collectors.toSet());
    List<Choice> choices = new ArrayList<>();
    lists
        .names()
        .forEach(
            (id, name) -> {
              if (!on.contains(id)) {
                choices.add(Choice.of(id, name));
              }
            });
    return choices;
  }

  /** States of an invitation. */
  public List<Choice> getInvitations() {
    return GroupChoices.invitations(msg);
  }

  /** Names to choose from for the role in a group. */
  public List<String> roleNames(Member member) {
    return GroupChoices.roles(member.kind(), roles.of(member.listId()), msg);
  }

  /** The list to be put on. */
  public String getList() {
    return list;
  }

  /** The list to be put on. */
  public void setList(String list) {
    this.list = list;
  }

  /** As what. */
  public String getRole() {
    return role;
  }

  /** As what. */
  public void setRole(String role) {
    this.role = role;
  }

  /** Whether the contact is invited or said something. */
  public String getInvitation() {
    return invitation;
  }

  /** Whether the contact is invited or said something. */
  public void setInvitation(String invitation) {
    this.invitation = invitation;
  }

  /** Puts the contact on the list. */
  public void add() {
    act(
        "lists.member-added",
        () -> {
          Long key = refusals.good(Input.key("list", list));
          if (key == null) {
            throw refusals.bad("list", "input.missing");
          }
          members.add(key, List.of(path.getId()), role, invitation);
        });
  }

  /** Saves what stands beside a list. */
  public void change(long listId) {
    act(
        "lists.member-saved",
        () ->
            members.set(
                listId,
                path.getId(),
                Faces.getRequestParameter("role-" + listId),
                Faces.getRequestParameter("invitation-" + listId),
                Here.id("version-" + listId)));
  }

  /** Takes the contact off a list. */
  public void remove(long listId) {
    act("lists.member-removed", () -> bulk.removeFromList(listId, List.of(path.getId())));
  }

  private void act(String doneKey, Runnable work) {
    if (!path.isFound() || !user.may("lists.write")) {
      return;
    }
    try {
      work.run();
      Here.done(msg.get(doneKey));
      Here.go(path.getPath() + "/details");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
