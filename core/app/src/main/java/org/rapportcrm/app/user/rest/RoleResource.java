package org.rapportcrm.app.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.RoleSight;
import org.rapportcrm.app.user.RoleBook;

/** {@code /api/v1/roles}: what each role may do, and how far it sees. */
@Path("/v1/roles")
@ApplicationScoped
@RequiresCapability("users.manage")
public class RoleResource {

  @Inject private Capabilities capabilities;
  @Inject private RoleSight sight;
  @Inject private RoleBook book;
  @Inject private Refusals refusals;

  @Doc("How far a role sees in each kind of record: own, team or all.")
  public record Sees(String contacts, String companies, String deals, String tasks) {

    static Sees of(Map<RecordKind, Reach> reaches) {
      return new Sees(
          reaches.get(RecordKind.CONTACTS).word(),
          reaches.get(RecordKind.COMPANIES).word(),
          reaches.get(RecordKind.DEALS).word(),
          reaches.get(RecordKind.TASKS).word());
    }
  }

  @Doc("How far a role shall see in each kind of record: own, team or all; what is absent stays.")
  public record SeesInput(
      String contacts,
      String companies,
      String deals,
      String tasks,
      @Doc("The version it was made for; refused with 409 when there is a newer one.")
          Long version) {

    private static final SeesInput EMPTY = new SeesInput(null, null, null, null, null);

    String of(RecordKind kind) {
      return switch (kind) {
        case CONTACTS -> contacts;
        case COMPANIES -> companies;
        case DEALS -> deals;
        case TASKS -> tasks;
      };
    }
  }

  @Doc("A role.")
  public record Role(
      String name,
      List<String> capabilities,
      Sees sees,
      @Doc("Counts the changes of roles, all together.") long version) {}

  @GET
  @Doc("The roles, each with the rights it holds and how far it sees.")
  public Listing<Role> all() {
    return Listing.of(Capabilities.ROLES.stream().map(this::role).toList(), null);
  }

  @PATCH
  @Path("{role}")
  @Doc(
      "Sets how far a role sees; what is absent stays. Holds from the next request on. The"
          + " administrators' cannot be changed.")
  public Role change(@PathParam("role") String role, Patch<SeesInput> patch) {
    if (!Capabilities.ROLES.contains(role)) {
      throw KeyedProblem.notFound("security.role", role);
    }
    if (role.equals(Roles.ADMINISTRATOR)) {
      throw refusals.conflict("role", "security.sees.administrators");
    }
    SeesInput wanted = patch.onto(SeesInput.EMPTY);
    Map<RecordKind, Reach> reaches = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      if (patch.fields().contains(kind.word())) {
        String word = wanted.of(kind);
        reaches.put(
            kind,
            Reach.of(word)
                .orElseThrow(() -> refusals.bad(kind.word(), "security.sees.unknown", word + "")));
      }
    }
    book.change(Map.of(), Map.of(role, reaches), wanted.version());
    return role(role);
  }

  private Role role(String role) {
    return new Role(
        role,
        List.copyOf(new TreeSet<>(capabilities.heldBy(role))),
        Sees.of(sight.of(role)),
        book.version());
  }
}
