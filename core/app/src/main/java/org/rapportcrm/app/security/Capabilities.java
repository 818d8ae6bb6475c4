package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * Which role holds which capability: what the capability itself suggests, with what an
 * administrator gave or took on top. Administrators hold all, also those that nobody declared.
 */
@ApplicationScoped
public class Capabilities {

  /** The roles, in the order to show. */
  public static final List<String> ROLES =
      List.of(Roles.ADMINISTRATOR, Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER);

  private Supplier<List<Capability>> declared;
  private Sql sql;
  private Audit audit;

  /** For the container. */
  protected Capabilities() {}

  /** Of the active plugins. */
  @Inject
  public Capabilities(PluginRegistry registry, Sql sql, Audit audit) {
    this(() -> registry.active(RapportPlugin::capabilities), sql, audit);
  }

  /** Of these. */
  public Capabilities(Supplier<List<Capability>> declared, Sql sql, Audit audit) {
    this.declared = declared;
    this.sql = sql;
    this.audit = audit;
  }

  /** An administrator's change to what a role holds. */
  record Change(String role, String capability, boolean granted) {}

  /** What people with these roles may do. */
  public Predicate<String> of(Collection<String> roles) {
    if (roles.contains(Roles.ADMINISTRATOR)) {
      return capability -> true;
    }
    return held(roles, declared.get(), changes())::contains;
  }

  /** The declared capabilities that a role holds now. */
  public Set<String> heldBy(String role) {
    return held(List.of(role), declared.get(), changes());
  }

  /**
   * The roles that hold a capability, in the order to show; asked of its declaration, so that those
   * of a plugin that rests are known, too.
   */
  public List<String> rolesWith(Capability capability) {
    List<Change> changes = changes();
    return ROLES.stream()
        .filter(
            role ->
                role.equals(Roles.ADMINISTRATOR)
                    || held(List.of(role), List.of(capability), changes).contains(capability.id()))
        .toList();
  }

  /** All that is declared, in the plugins' order. */
  public List<Capability> declared() {
    return declared.get();
  }

  /** Gives a capability to a role, or takes it; administrators cannot lose any. */
  @Transactional
  public void change(String role, String capability, boolean granted) {
    int rows =
        sql.update(
            "update role_capability set granted = ? where role = ? and capability = ?",
            granted,
            role,
            capability);
    if (rows == 0) {
      sql.update(
          "insert into role_capability (role, capability, granted) values (?, ?, ?)",
          role,
          capability,
          granted);
    }
    audit.record(granted ? "role.granted" : "role.revoked", "role " + role, capability);
  }

  static Set<String> held(
      Collection<String> roles, List<Capability> declared, List<Change> changes) {
    Set<String> held = new HashSet<>();
    for (String role : roles) {
      Set<String> ofRole = new HashSet<>();
      declared.stream()
          .filter(capability -> capability.roles().contains(role))
          .forEach(capability -> ofRole.add(capability.id()));
      for (Change change : changes) {
        if (change.role().equals(role)) {
          if (change.granted()) {
            ofRole.add(change.capability());
          } else {
            ofRole.remove(change.capability());
          }
        }
      }
      held.addAll(ofRole);
    }
    return held;
  }

  private List<Change> changes() {
    return sql.list(
        "select role, capability, granted from role_capability",
        row -> new Change(row.getString(1), row.getString(2), row.getBoolean(3)));
  }
}
