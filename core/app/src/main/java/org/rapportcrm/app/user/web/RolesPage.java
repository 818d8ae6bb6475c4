package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.RoleSight;
import org.rapportcrm.app.web.Msg;

/** {@code /console/roles}: which role holds which capability, and how far it sees. */
@Named
@RequestScoped
public class RolesPage {

  @Inject private Capabilities capabilities;
  @Inject private RoleSight sight;
  @Inject private ApiTokens tokens;
  @Inject private Msg msg;

  private final Map<String, Map<RecordKind, Reach>> seen = new HashMap<>();
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

  /** Kinds of records, in words. */
  public List<String> getKinds() {
    return Stream.of(RecordKind.values()).map(RecordKind::word).toList();
  }

  /** How far somebody may see, in words. */
  public List<String> getReaches() {
    return Stream.of(Reach.values()).map(Reach::word).toList();
  }

  /** Whether the role sees just so far in the kind. */
  public boolean sees(String role, String kind, String reach) {
    return seen.computeIfAbsent(role, sight::of)
        .get(RecordKind.of(kind).orElseThrow())
        .word()
        .equals(reach);
  }

  /** Keeps what was ticked and chosen; each difference is a line of the audit log. */
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
    for (String role : getRoles()) {
      for (RecordKind kind : RecordKind.values()) {
        Reach.of(Faces.getRequestParameter("sees-" + role + "-" + kind.word()))
            .ifPresent(reach -> sight.change(role, kind, reach));
      }
    }
    tokens.forget();
    Here.done(msg.get("security.roles.saved"));
    Here.go("/console/roles");
  }
}
