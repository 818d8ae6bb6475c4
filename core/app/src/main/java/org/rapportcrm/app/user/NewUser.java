package org.rapportcrm.app.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.signin.PasswordRules;

/** A user to add, as it was sent. */
@Doc("A user to add.")
public record NewUser(
    @Required @Doc("The address to sign in with.") String email,
    @Required String name,
    @Doc(
            "At least 10 characters, and none that everybody tries first; without one they set it"
                + " themselves by an invitation.")
        String password,
    @Required @Doc("Out of administrator, marketing, sales, service, viewer; at least one.")
        Set<String> roles,
    @Doc("Language tag; en without one.") String language,
    @Doc("Time zone; UTC without one.") String zone) {

  /** What is wrong with it; nothing, when it can be added. */
  public List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    Checked<String> address = Input.required("email", email, 320);
    if (address.ok()) {
      address = Input.email("email", email);
    }
    address.or(flaws);
    Input.required("name", name, 200).or(flaws);
    if (password != null && !password.isEmpty()) {
      PasswordRules.check("password", password, email).or(flaws);
    }
    roles(roles).or(flaws);
    Input.language("language", language).or(flaws);
    Input.zone("zone", zone).or(flaws);
    return flaws;
  }

  /** The same with clean values; only where {@link #flaws} found nothing. */
  NewUser cleaned() {
    String tag = Input.language("language", language).value();
    String place = Input.zone("zone", zone).value();
    return new NewUser(
        email.strip(),
        name.strip(),
        password == null || password.isEmpty() ? null : password,
        new TreeSet<>(roles),
        tag == null ? "en" : tag,
        place == null ? "UTC" : place);
  }

  static Checked<Set<String>> roles(Set<String> roles) {
    if (roles == null || roles.isEmpty()) {
      return Checked.bad("roles", "security.role.missing");
    }
    for (String role : roles) {
      if (role == null || !Capabilities.ROLES.contains(role)) {
        return Checked.bad(
            "roles",
            "security.role.unknown",
            String.valueOf(role),
            String.join(", ", Capabilities.ROLES));
      }
    }
    return Checked.good(roles);
  }
}
