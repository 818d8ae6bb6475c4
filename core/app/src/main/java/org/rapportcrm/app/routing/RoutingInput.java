package org.rapportcrm.app.routing;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/** A rule as it is sent in. */
@Doc("A rule for new contacts that belong to nobody.")
public record RoutingInput(
    @Required String name,
    @Doc("Whether it is asked; true when absent.") Boolean active,
    @Doc("Where the contact comes from, in any spelling; any when absent.") String source,
    @Doc("The contact's country, in any spelling; any when absent.") String country,
    @Doc("Tag of the contact's language; any when absent.") String language,
    @Doc("Key of a list on which the contact is; any when absent.") Long list,
    @Doc("Key of the user who gets them.") Long user,
    @Doc("Key of the team whose members get them in turn; instead of a user.") Long team,
    @Doc("Its place among the rules, from 1; the last when absent.") Integer position,
    @Doc("For a change: the version it was made for; refused with 409 when there is a newer one.")
        Long version) {

  private static final int NAME = 200;
  private static final int WORDS = 120;

  /** The rule as it could be sent in again. */
  public static RoutingInput of(RoutingRule rule) {
    return new RoutingInput(
        rule.name(),
        rule.active(),
        rule.source(),
        rule.country(),
        rule.language(),
        rule.list(),
        rule.user(),
        rule.team(),
        null,
        null);
  }

  /** The same switched on or off. */
  public RoutingInput activated(boolean on) {
    return new RoutingInput(
        name, on, source, country, language, list, user, team, position, version);
  }

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }

  /**
   * The same with texts as they are stored.
   *
   * @param flaws gets what is wrong, as far as that can be said without the database
   */
  RoutingInput checked(List<Flaw> flaws) {
    if ((user == null) == (team == null)) {
      flaws.add(Flaw.of("user", user == null ? "routing.no-target" : "routing.two-targets"));
    }
    if (position != null && position < 1) {
      flaws.add(Flaw.of("position", "routing.no-position"));
    }
    return new RoutingInput(
        Input.required("name", name, NAME).or(flaws),
        isActive(),
        Input.text("source", source, WORDS).or(flaws),
        Input.text("country", country, WORDS).or(flaws),
        Input.language("language", language).or(flaws),
        list,
        user,
        team,
        position,
        version);
  }

  /** What the audit log says of it. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(name);
    words.add(isActive() ? "on" : "off");
    add(words, "source", source);
    add(words, "country", country);
    add(words, "language", language);
    add(words, "list", list);
    add(words, "user", user);
    add(words, "team", team);
    return words;
  }

  private static void add(List<String> words, String what, Object value) {
    if (value != null) {
      words.add(what + " " + value);
    }
  }
}
