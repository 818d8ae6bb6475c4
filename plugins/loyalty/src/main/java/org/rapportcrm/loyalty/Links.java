package org.rapportcrm.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.web.Tokens;

/** Absolute addresses that go out by mail or are shared. */
@ApplicationScoped
public class Links {

  /** The purpose of the tokens of members' pages. */
  public static final String MEMBER = "loyalty.member";

  private final Settings settings;
  private final Tokens tokens;

  /** For proxies. */
  protected Links() {
    this(null, null);
  }

  @Inject
  public Links(Settings settings, Tokens tokens) {
    this.settings = settings;
    this.tokens = tokens;
  }

  /** The page of a member. */
  public String member(long memberId) {
    return base() + "/m/" + tokens.issue(MEMBER, memberId);
  }

  /** The landing page of a referral code. */
  public String referral(String code) {
    return base() + "/r/" + code;
  }

  private String base() {
    String url =
        settings
            .get("core", "site.baseUrl")
            .filter(set -> !set.isBlank())
            .orElseGet(() -> System.getProperty("rapport.base-url", "http://localhost:8080"));
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
