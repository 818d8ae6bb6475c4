package org.rapportcrm.it;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each role may do in a new installation. Written down once more, by hand: whoever gives a
 * right to a role says so here too.
 */
final class RoleCapabilities {

  static final List<String> ROLES =
      List.of("administrator", "marketing", "sales", "service", "viewer");

  private static final String READS =
      "console.use contacts.read companies.read purchases.read interactions.read tasks.read"
          + " lists.read segments.read jobs.read email-campaigns.read loyalty.read surveys.read"
          + " ror-report.read ";

  private static final Map<String, Set<String>> HELD =
      Map.of(
          "marketing",
          words(
              "mailboxes.own contacts.write contacts.delete companies.write interactions.write"
                  + " tasks.write"
                  + " deals.read lists.write imports.run exports.run views.share segments.write mail.read mail.manage consent.manage signup.manage"
                  + " jobs.manage email-campaigns.manage email-campaigns.send loyalty.manage"
                  + " surveys.manage ror-report.manage"),
          "sales",
          words(
              "mailboxes.own contacts.write companies.write purchases.write interactions.write tasks.write"
                  + " deals.read deals.write lists.write imports.run"
                  + " exports.run views.share"),
          "service",
          words(
              "mailboxes.own contacts.write interactions.write tasks.write mail.read surveys.manage"),
          "viewer",
          words("deals.read mail.read"));

  private RoleCapabilities() {}

  /** Whether people with the role hold the capability; administrators hold all. */
  static boolean holds(String role, String capability) {
    return role.equals("administrator") || HELD.get(role).contains(capability);
  }

  private static Set<String> words(String more) {
    return Stream.of((READS + more).split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
