package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.RoleSight;
import org.rapportcrm.app.user.RoleBook;
import org.rapportcrm.app.web.Msg;

/** {@code /console/roles}: which role holds which capability, and how far it sees. */
@Named
@RequestScoped
public class RolesPage {

  @Inject private Capabilities capabilities;
  @Inject private RoleSight sight;
  @Inject private RoleBook book;
  @Inject private Msg msg;

  private final Map<String, Map<RecordKind, Reach>> seen = new HashMap<>();
  private List<Set<String>> held;
  private Long version;

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

  /** The version of the roles that the form shows. */
  public Long getVersion() {
    if (version == null) {
      version = book.version();
    }
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  /** Keeps what was ticked and chosen, all of it or nothing. */
  public void save() {
    try {
      book.change(ticked(), chosen(), version);
      Here.done(msg.get("security.roles.saved"));
      Here.go("/console/roles");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private Map<String, Set<String>> ticked() {
    Map<String, Set<String>> ticked = new LinkedHashMap<>();
    getRoles().forEach(role -> ticked.put(role, new HashSet<>()));
    for (String grant : Faces.getRequestParameterValuesMap().getOrDefault("grant", new String[0])) {
      String[] parts = grant.split(" ", 2);
      if (parts.length > 1 && ticked.containsKey(parts[0])) {
        ticked.get(parts[0]).add(parts[1]);
      }
    }
    return ticked;
  }

  private Map<String, Map<RecordKind, Reach>> chosen() {
    Map<String, Map<RecordKind, Reach>> chosen = new LinkedHashMap<>();
    for (String role : getRoles()) {
      Map<RecordKind, Reach> reaches = new EnumMap<>(RecordKind.class);
      for (RecordKind kind : RecordKind.values()) {
        Reach.of(Faces.getRequestParameter("sees-" + role + "-" + kind.word()))
            .ifPresent(reach -> reaches.put(kind, reach));
      }
      chosen.put(role, reaches);
    }
    return chosen;
  }
}
