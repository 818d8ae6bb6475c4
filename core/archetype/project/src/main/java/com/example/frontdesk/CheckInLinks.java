package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.web.Tokens;

/** The address at which a contact notes its own visit. */
@ApplicationScoped
public class CheckInLinks {

  private static final String PURPOSE = "front-desk.check-in";

  @Inject private Tokens tokens;
  @Inject private Settings settings;

  /** The absolute address for this contact; nobody can guess it. */
  public String of(long contactId) {
    String base =
        settings
            .get("core", "site.baseUrl")
            .filter(url -> !url.isBlank())
            .orElseGet(() -> System.getProperty("rapport.base-url", "http://localhost:8080"));
    return base.replaceFirst("/+$", "") + "/v/" + tokens.issue(PURPOSE, contactId);
  }

  /** The contact of a token; empty when it is none of ours. */
  OptionalLong contact(String token) {
    return tokens.verify(PURPOSE, token);
  }
}
