package org.rapportcrm.app.contact.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.view.Column;

/** What lists and files of contacts show besides their rows: custom fields, lists and roles. */
@ApplicationScoped
public class ContactBesides {

  private CustomColumns custom;
  private Members members;
  private CurrentUser user;

  /** For the container. */
  protected ContactBesides() {}

  /** With what it reads from, for the person who asks. */
  @Inject
  public ContactBesides(CustomColumns custom, Members members, CurrentUser user) {
    this.custom = custom;
    this.members = members;
    this.user = user;
  }

  /** Values of these contacts by key and column; what is not shown is not read. */
  public Map<Long, Map<String, Object>> of(
      Collection<Long> contacts, List<Column<ContactRow>> shown) {
    Map<Long, Map<String, Object>> cells = custom.of(Carrier.CONTACT, contacts, shown);
    boolean lists = shown.stream().anyMatch(column -> column.key().equals(ContactColumns.LISTS));
    if (!lists || !user.may("lists.read")) {
      return cells;
    }
    Map<Long, Map<String, Object>> all = new HashMap<>(cells);
    members
        .places(contacts)
        .forEach(
            (contact, places) ->
                all.computeIfAbsent(contact, id -> new HashMap<>())
                    .put(ContactColumns.LISTS, places));
    return all;
  }
}
