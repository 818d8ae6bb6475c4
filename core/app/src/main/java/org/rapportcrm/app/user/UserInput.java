package org.rapportcrm.app.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/** What of a user can be changed. */
@Doc("What of a user can be changed.")
public record UserInput(
    String email,
    String name,
    @Doc("Out of administrator, marketing, sales, service, viewer; at least one.")
        Set<String> roles,
    @Doc("Whether they may sign in; false ends their sessions and tokens at once.") boolean active,
    String language,
    String zone,
    @Doc("For a change: the version it was made for; refused with 409 when there is a newer one.")
        Long version) {

  /** What can be changed, as it is now, whatever its version. */
  public static UserInput of(User user) {
    return new UserInput(
        user.email(), user.name(), user.roles(), user.active(), user.language(), user.zone(), null);
  }

  /** The same with these rights. */
  UserInput with(Set<String> roles, boolean active) {
    return new UserInput(email, name, roles, active, language, zone, version);
  }

  /** Whether what people say of themselves is as in the other. */
  boolean sameProfile(UserInput other) {
    return name.strip().equals(other.name)
        && Objects.equals(language, other.language)
        && Objects.equals(zone, other.zone);
  }

  /** What is wrong with it; nothing, when it can be kept. */
  public List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    Checked<String> address = Input.required("email", email, 320);
    (address.ok() ? Input.email("email", email) : address).or(flaws);
    Input.required("name", name, 200).or(flaws);
    NewUser.roles(roles).or(flaws);
    Input.required("language", language, 20).then(tag -> Input.language("language", tag)).or(flaws);
    Input.required("zone", zone, 60).then(place -> Input.zone("zone", place)).or(flaws);
    return flaws;
  }
}
