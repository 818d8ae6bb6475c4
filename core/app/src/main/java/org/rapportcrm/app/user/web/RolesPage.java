package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.web.Msg;

/** {@code /console/roles}: which role holds which capability. */
@Named
@RequestScoped
public class RolesPage {

  @Inject private Capabilities capabilities;
  @Inject private ApiTokens tokens;
  @Inject private Msg msg;

  private List<Set<String>> held;

  /** The roles that can be changed; administrators hold everything. */
  public List<String> getRoles() {
    return Capabilities.ROLES.stream().filter(role -> !role.equals(Roles.ADMINISTRATOR)).toList();
  }

  /** All capabilities, those of one owner beside each other. */
  public List<Capability> getRows() {
    return capabilities.declared().stream().sorted(Comparator.comparing(Capability::id)).toList();
  }

  /** Whether the role holds the capability. */
  public boolean holds(String role, String capability) {
    if (held == null) {
      held = getRoles().stream().map(capabilities::heldBy).toList();
    }
    return held.get(getRoles().indexOf(role)).contains(capability);
  }

  /** Keeps what was ticked; each difference is a line of the audit log. */
  public void save() {
    List<String> ticked =
        List.of(Faces.getRequestParameterValuesMap().getOrDefault("grant", new String[0]));
    for (String role : getRoles()) {
      Set<String> before = capabilities.heldBy(role);
      for (Capability capability : getRows()) {
        boolean wanted = ticked.contains(role + " " + capability.id());
        if (wanted != before.contains(capability.id())) {
          capabilities.change(role, capability.id(), wanted);
        }
      }
    }
    tokens.forget();
    Here.done(msg.get("security.roles.saved"));
    Here.go("/console/roles");
  }
}
