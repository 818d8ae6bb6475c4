package org.rapportcrm.app.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.theme.MailColours;
import org.rapportcrm.theme.Picture;
import org.rapportcrm.theme.Theme;

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
    return in(theme.theme());
  }

  /** The letterhead as it would be in another theme. */
  public Letterhead in(Theme other) {
    return in(Optional.of(other));
  }

  private Letterhead in(Optional<Theme> worn) {
    return new Letterhead(
        settings.get(CORE, "site.name").orElse("Rapport"),
        settings.get(CORE, "mail.postalAddress").orElse(""),
        baseUrl(),
        colours(
            worn.map(Theme::mail).orElse(MailColours.OWN),
            settings.get(CORE, "mail.colour").orElse("")),
        worn.flatMap(own -> own.picture(Picture.MAIL_LOGO))
            .map(path -> baseUrl() + path)
            .orElse(null),
        theme.mailFoot(worn).orElse(null));
  }

  private static String baseUrl() {
    String url = SiteAddress.current();
    return url.isEmpty() ? "http://localhost:8080" : url;
  }

  private static MailColours colours(MailColours ofTheme, String accent) {
    return accent.matches("#[0-9a-fA-F]{6}") ? ofTheme.withAccent(accent) : ofTheme;
  }
}
