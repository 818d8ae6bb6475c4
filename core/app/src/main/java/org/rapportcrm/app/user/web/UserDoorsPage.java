package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.security.openid.OpenIdLinks;
import org.rapportcrm.app.security.passkey.Passkey;
import org.rapportcrm.app.security.passkey.Passkeys;
import org.rapportcrm.app.user.UserAccess;
import org.rapportcrm.app.web.Msg;

/** On a user's page: by what else than a password they come in. */
@Named
@RequestScoped
public class UserDoorsPage {

  @Inject private OpenIdLinks links;
  @Inject private Passkeys passkeys;
  @Inject private UserAccess access;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String id;

  /** Their passkeys. */
  public List<Passkey> getPasskeys() {
    return passkeys.of(Long.parseLong(id));
  }

  /** Takes the passkey away whose button was pressed. */
  public void removePasskey() {
    Long passkey = Here.id("removePasskey");
    if (passkey != null) {
      access.removePasskey(Long.parseLong(id), passkey);
      Here.done(msg.get("passkeys.removed"));
    }
    Here.go("/console/user/" + id);
  }

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
