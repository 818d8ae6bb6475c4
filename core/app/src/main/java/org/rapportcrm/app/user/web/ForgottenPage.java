package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.user.MailLinks;
import org.rapportcrm.app.web.Msg;

/** {@code /forgotten}: asks for a mail with a link; says the same to everybody. */
@Named
@RequestScoped
public class ForgottenPage {

  @Inject private MailLinks links;
  @Inject private Msg msg;

  private String email;
  private boolean sent;

  /** Whether links can be mailed; else an administrator has to help. */
  public boolean isMailThere() {
    return links.isMailThere();
  }

  /** Asks for the mail. */
  public void ask() {
    if (links.forgotten(email, Faces.getRemoteAddr())) {
      sent = true;
    } else {
      Here.failed(msg.get("signin.wait"));
    }
  }

  /** Whether it was asked for. */
  public boolean isSent() {
    return sent;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
