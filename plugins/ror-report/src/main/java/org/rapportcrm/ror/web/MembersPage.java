package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.ror.relationship.RorMembers;

/** {@code /plugins/ror-report/ror-contacts}: the contacts who make up H and R. */
@Named("rorMembers")
@RequestScoped
public class MembersPage {

  private static final int SIZE = 50;

  @Inject private Asked asked;
  @Inject private RorMembers members;
  @Inject private Contacts contacts;

  private List<RorMembers.Member> read;
  private Map<Long, ContactView> people;

  /** Which list: {@code helped}, {@code returned} or {@code not_returned}. */
  public String getWhich() {
    String which = Here.parameter("which");
    return which != null && List.of("helped", "returned", "not_returned").contains(which)
        ? which
        : "helped";
  }

  /** The contacts of this page. */
  public List<RorMembers.Member> getRows() {
    List<RorMembers.Member> all = read();
    return all.size() > SIZE ? all.subList(0, SIZE) : all;
  }

  /** Link to the next page, or {@code null}. */
  public String getNext() {
    if (read().size() <= SIZE) {
      return null;
    }
    return "/plugins/ror-report/ror-contacts?"
        + asked.getQuery()
        + "&which="
        + getWhich()
        + "&after="
        + read().get(SIZE - 1).contactId();
  }

  /** The contact behind a row. */
  public ContactView person(long contactId) {
    if (people == null) {
      people = contacts.findAll(getRows().stream().map(RorMembers.Member::contactId).toList());
    }
    return people.get(contactId);
  }

  private List<RorMembers.Member> read() {
    if (read == null) {
      String after = Here.parameter("after");
      long id = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
      read =
          members.list(
              RorMembers.Which.valueOf(getWhich().toUpperCase(Locale.ROOT)),
              asked.getWindow(),
              id,
              SIZE + 1);
    }
    return read;
  }
}
