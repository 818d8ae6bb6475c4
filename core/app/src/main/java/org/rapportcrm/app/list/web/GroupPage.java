package org.rapportcrm.app.list.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.list.GroupKind;
import org.rapportcrm.app.list.ListRoles;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Lists.ContactList;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.list.Members.Member;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** What the page of one list or group shows: its members, its roles, and whom one could add. */
@Named
@RequestScoped
public class GroupPage {

  private static final int ROWS = 50;
  private static final int MOST_FOUND = 10;

  @Inject private PathKey path;
  @Inject private Lists lists;
  @Inject private ListRoles roles;
  @Inject private Members members;
  @Inject private ContactFinder finder;
  @Inject private Msg msg;

  private ContactList list;
  private List<ListRoles.ListRole> known;
  private Slice<Member> slice;

  @PostConstruct
  void load() {
    list = lists.get(path.getId().orElse(0));
    known = roles.of(list.id());
    slice =
        Slice.of(
            members.page(
                list.id(),
                new Members.Asked(number(getRole()), getInvitation()),
                Cursor.id(Faces.getRequestParameter("after"), 0),
                ROWS + 1),
            ROWS);
  }

  /** The list. */
  public ContactList getList() {
    return list;
  }

  /** Path of the page. */
  public String getPath() {
    return "/console/list/" + list.id();
  }

  /** Its kind in words, or {@code null} for a plain list. */
  public String getKind() {
    return GroupKind.of(list.kind()).map(kind -> msg.get(kind.labelKey())).orElse(null);
  }

  /** The roles of the group. */
  public List<ListRoles.ListRole> getKnown() {
    return known;
  }

  /** Names to choose from for a member's role. */
  public List<String> getRoleNames() {
    return GroupChoices.roles(list.kind(), known, msg);
  }

  /** Roles by which members are shown. */
  public List<Choice> getRoles() {
    List<Choice> choices = new ArrayList<>();
    known.forEach(role -> choices.add(Choice.of(role.id(), role.name())));
    choices.add(Choice.of(0, msg.get("lists.no-role")));
    return choices;
  }

  /** States of the invitation by which members are shown. */
  public List<Choice> getInvitations() {
    List<Choice> choices = new ArrayList<>(GroupChoices.invitations(msg));
    choices.add(new Choice("none", msg.get("lists.invitation.none")));
    return choices;
  }

  /** The role that is asked for. */
  public String getRole() {
    return asked("role");
  }

  /** The invitation that is asked for. */
  public String getInvitation() {
    return asked("invitation");
  }

  /** Whether not all members are asked for. */
  public boolean isFiltered() {
    return getRole() != null || getInvitation() != null;
  }

  /** The members of this page. */
  public List<Member> getMembers() {
    return slice.rows();
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    Member last = slice.last();
    return last == null
        ? null
        : Url.of(getPath())
            .with("role", getRole())
            .with("invitation", getInvitation())
            .with("after", Cursor.of(last.contactId()))
            .toString();
  }

  /** What is looked for, to be added. */
  public String getQuery() {
    return asked("q");
  }

  /** Contacts that are found, to be added. */
  public List<ContactRow> getFound() {
    return getQuery() == null
        ? List.of()
        : finder
            .page(ContactFilter.query(getQuery()), ContactSort.DEFAULT, null, MOST_FOUND)
            .rows();
  }

  private static String asked(String name) {
    String value = Faces.getRequestParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static Long number(String text) {
    return text == null ? null : text.matches("\\d{1,18}") ? Long.parseLong(text) : -1L;
  }
}
