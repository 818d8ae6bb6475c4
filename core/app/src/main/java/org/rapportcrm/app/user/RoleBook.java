package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.RoleSight;

/** Changes what roles may do and how far they see, all of it or nothing. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RoleBook {

  private static final String FORM = "roles";

  private Capabilities capabilities;
  private RoleSight sight;
  private FormVersions versions;
  private ApiTokens tokens;

  /** For the container. */
  protected RoleBook() {}

  @Inject
  public RoleBook(
      Capabilities capabilities, RoleSight sight, FormVersions versions, ApiTokens tokens) {
    this.capabilities = capabilities;
    this.sight = sight;
    this.versions = versions;
    this.tokens = tokens;
  }

  /** How often roles were changed. */
  public long version() {
    return versions.of(FORM);
  }

  /**
   * Changes roles; each difference is a line of the audit log and holds from the next request on.
   *
   * @param held all capabilities of a role, by role; of an absent one they stay
   * @param seen how far a role sees, by role; what is absent stays
   * @param opened the {@link #version} that the change was made for, refused with status 409 when
   *     it is not the newest; {@code null} for the newest
   */
  public void change(
      Map<String, Set<String>> held, Map<String, Map<RecordKind, Reach>> seen, Long opened) {
    versions.next(FORM, opened);
    held.forEach(this::hold);
    seen.forEach(
        (role, reaches) -> reaches.forEach((kind, reach) -> sight.change(role, kind, reach)));
    tokens.forget();
  }

  private void hold(String role, Set<String> wanted) {
    Set<String> before = capabilities.heldBy(role);
    for (Capability capability : capabilities.declared()) {
      boolean holds = wanted.contains(capability.id());
      if (holds != before.contains(capability.id())) {
        capabilities.change(role, capability.id(), holds);
      }
    }
  }
}
