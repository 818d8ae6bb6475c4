package org.rapportcrm.app.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.SiteAddress;
import org.rapportcrm.app.theme.ActiveTheme;

/** Reads the letterhead from the settings, and from RAPPORT_BASE_URL where links lead. */
@ApplicationScoped
public class LetterheadSettings {

  private static final String CORE = "core";

  private Settings settings;
  private ActiveTheme theme;

  /** For proxies. */
  protected LetterheadSettings() {}

  /** Reads from these; what no setting says, the theme does. */
  @Inject
  public LetterheadSettings(Settings settings, ActiveTheme theme) {
    this.settings = settings;
    this.theme = theme;
  }

  /** The letterhead as it is now. */
  public Letterhead read() {
    return new Letterhead(
        settings.get(CORE, "site.name").orElse("Rapport"),
        settings.get(CORE, "mail.postalAddress").orElse(""),
        baseUrl(),
        colour(settings.get(CORE, "mail.colour").orElse("")));
  }

  private static String baseUrl() {
    String url = SiteAddress.current();
    return url.isEmpty() ? "http://localhost:8080" : url;
  }

  private String colour(String given) {
    return given.matches("#[0-9a-fA-F]{6}") ? given : theme.mail().accent();
  }
}
