package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.settings.Settings;

/** The roles of which an administrator asks for a second factor: a setting of the core. */
@ApplicationScoped
public class StrongRoles {

  /** The setting's name. */
  public static final String SETTING = "signIn.secondFactorRoles";

  private Settings settings;

  /** For the container. */
  protected StrongRoles() {}

  /** Of these settings. */
  @Inject
  public StrongRoles(Settings settings) {
    this.settings = settings;
  }

  /** Whether a person with these roles has to show more than a password. */
  public boolean isAskedOf(Collection<String> roles) {
    List<String> asked = Arrays.asList(settings.get("core", SETTING).orElse("").split("\\s*,\\s*"));
    return roles.stream().anyMatch(asked::contains);
  }
}
