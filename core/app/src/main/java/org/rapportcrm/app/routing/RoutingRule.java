package org.rapportcrm.app.routing;

import java.util.Locale;
import java.util.Set;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.text.Folding;

/**
 * Which new contacts go to whom. What is {@code null} among source, country, language and list
 * restricts nothing; a user or a team is named, never both.
 */
@Doc("Which new contacts go to whom; the first active rule that fits decides.")
public record RoutingRule(
    long id,
    @Doc("From 1; the first rule that fits decides.") int position,
    String name,
    @Doc("Whether it is asked at all.") boolean active,
    @Doc("Where the contact comes from, a sign-up form's name among them; null for any.")
        String source,
    @Doc("The contact's country as it is written; null for any.") String country,
    @Doc("Tag of the contact's language; fa takes fa-AF too. Null for any.") String language,
    @Doc("Key of a list on which the contact is; null for any.") Long list,
    @Doc("Key of the user who gets them; null where a team does.") Long user,
    @Doc("Key of the team whose members get them in turn; null where a user does.") Long team,
    long version) {

  /** A new contact, as far as rules look at it. */
  record Candidate(long id, String source, String country, String language, Set<Long> lists) {}

  /** Whether everything that the rule names fits. */
  boolean fits(Candidate contact) {
    return same(source, contact.source())
        && same(country, contact.country())
        && speaks(contact.language())
        && (list == null || contact.lists().contains(list));
  }

  private static boolean same(String wanted, String given) {
    return wanted == null || Folding.fold(wanted).equals(Folding.fold(given));
  }

  private boolean speaks(String tag) {
    if (language == null) {
      return true;
    }
    String wanted = language.toLowerCase(Locale.ROOT);
    String given = tag == null ? "" : tag.toLowerCase(Locale.ROOT);
    return given.equals(wanted) || given.startsWith(wanted + "-");
  }
}
