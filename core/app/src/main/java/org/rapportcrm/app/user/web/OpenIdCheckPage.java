package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.security.openid.OpenIdCheck;
import org.rapportcrm.app.security.openid.OpenIdServlet;

/** Among the settings: what the provider has to know, and what it says about itself. */
@Named
@RequestScoped
public class OpenIdCheckPage {

  @Inject private OpenIdCheck check;

  private List<OpenIdCheck.Finding> findings;

  /** Asks the provider. */
  public void check() {
    findings = check.run();
  }

  /** What was found just now, else {@code null}. */
  public List<OpenIdCheck.Finding> getFindings() {
    return findings;
  }

  /** Where browsers come back to. */
  public String getRedirect() {
    return SiteAddress.current() + OpenIdServlet.BACK;
  }

  /** Where browsers come back to after signing out. */
  public String getAfterwards() {
    return SiteAddress.current() + "/login";
  }
}
