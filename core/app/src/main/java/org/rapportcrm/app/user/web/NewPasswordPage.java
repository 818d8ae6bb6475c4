package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.user.MailLinks;
import org.rapportcrm.app.web.Msg;

/**
 * {@code /new-password/<token>}: the link of a mail. Opening it changes nothing, so that scanners
 * of mail may follow it; the form uses it up.
 */
@Named
@RequestScoped
public class NewPasswordPage {

  @Inject private MailLinks links;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String token;

  private String password;

  /** The name of whoever may set a password; {@code null} where the link does not hold any more. */
  public String getName() {
    return link().map(MailLinks.Link::name).orElse(null);
  }

  /** Sets the password. */
  public void save() {
    try {
      LoginPage.remember(links.use(token, password));
      Here.done(msg.get("signin.link.done"));
      Here.go("/login");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private Optional<MailLinks.Link> link() {
    return links.find(token);
  }

  /** Never shown. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
