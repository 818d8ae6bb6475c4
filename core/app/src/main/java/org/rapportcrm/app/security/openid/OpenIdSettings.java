package org.rapportcrm.app.security.openid;

import java.util.Optional;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.Settings;

/** The settings of the core about the provider, as they are now. */
public record OpenIdSettings(Settings settings) {

  /** Whether people may come in through the provider. */
  public static final String ON = "openid.on";

  /** The provider's address, which its tokens name. */
  public static final String ISSUER = "openid.issuer";

  /** Who this installation is at the provider. */
  public static final String CLIENT = "openid.clientId";

  /** How it proves that; without one it is a public client. */
  public static final String SECRET = "openid.clientSecret";

  /** The text of the button. */
  public static final String BUTTON = "openid.button";

  /** Whether everybody but administrators has to come through the provider. */
  public static final String ONLY = "openid.only";

  /** Whether people whom nobody knows here are added. */
  public static final String CREATE = "openid.create";

  /** The role of those who are added, and of those none of whose groups gives one. */
  public static final String ROLE = "openid.role";

  /** The name of the team of those who are added. */
  public static final String TEAM = "openid.team";

  /** The claim with the address. */
  public static final String EMAIL_CLAIM = "openid.emailClaim";

  /** Whether the provider has to say that it verified the address. */
  public static final String VERIFIED = "openid.verified";

  /** The claim with the groups; dots lead into objects. */
  public static final String GROUPS_CLAIM = "openid.groupsClaim";

  /** Which group gives which role. */
  public static final String GROUP_ROLES = "openid.groupRoles";

  /** Whether the provider asks for two factors itself. */
  public static final String STRONG = "openid.strong";

  /** Whether signing out here signs out there. */
  public static final String LEAVE = "openid.leave";

  /** Whether it is turned on and said where and who. */
  public boolean isOn() {
    return yes(ON, false) && !issuer().isEmpty() && !client().isEmpty();
  }

  String issuer() {
    return text(ISSUER, "");
  }

  String client() {
    return text(CLIENT, "");
  }

  Optional<String> secret() {
    return settings.get("core", SECRET).filter(text -> !text.isBlank());
  }

  /** The text of the button; empty for the usual one. */
  public String button() {
    return text(BUTTON, "");
  }

  /** Whether Rapport's own doors are for administrators alone; never while it is not set up. */
  public boolean isOnly() {
    return isOn() && yes(ONLY, false);
  }

  boolean isCreating() {
    return yes(CREATE, false);
  }

  String role() {
    return text(ROLE, Roles.VIEWER);
  }

  Optional<String> team() {
    return Optional.of(text(TEAM, "")).filter(name -> !name.isEmpty());
  }

  String emailClaim() {
    return text(EMAIL_CLAIM, "email");
  }

  boolean isVerifiedAsked() {
    return yes(VERIFIED, true);
  }

  String groupsClaim() {
    return text(GROUPS_CLAIM, "");
  }

  GroupRoles groupRoles() {
    return GroupRoles.parse(text(GROUP_ROLES, ""));
  }

  boolean isStrong() {
    return yes(STRONG, false);
  }

  boolean isLeavingThere() {
    return yes(LEAVE, true);
  }

  private boolean yes(String name, boolean otherwise) {
    return settings.get("core", name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  private String text(String name, String otherwise) {
    return settings
        .get("core", name)
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .orElse(otherwise);
  }
}
