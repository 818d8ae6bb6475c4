package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.openid.OpenIdLinks;
import org.rapportcrm.app.web.Msg;

/** On a user's page: by what else than a password they come in. */
@Named
@RequestScoped
public class UserDoorsPage {

  @Inject private OpenIdLinks links;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String id;

  /** Who they are at providers. */
  public List<OpenIdLinks.Link> getLinks() {
    return links.of(Long.parseLong(id));
  }

  /** Unties them. */
  public void untie() {
    links.untie(Long.parseLong(id));
    Here.done(msg.get("openid.untied"));
    Here.go("/console/user/" + id);
  }
}
