package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.security.signin.Doorway;
import org.rapportcrm.app.user.Setup;
import org.rapportcrm.app.web.Shell;
import org.rapportcrm.app.web.Viewer;

/** {@code /setup}: the first five minutes; 404 as soon as there is a user. */
@Named
@RequestScoped
public class SetupPage {

  private static final String TYPED = SetupPage.class.getName();

  @Inject private Setup setup;
  @Inject private Doorway doorway;
  @Inject private Viewer viewer;
  @Inject private Shell shell;

  private String siteName;
  private String name;
  private String email;
  private String password;
  private String language;
  private String zone = "UTC";

  /** Hides the page once there is a user; puts back what was typed in another language. */
  public void open() {
    if (!setup.isOpen()) {
      throw KeyedProblem.notFound("rest.page", "/setup");
    }
    if (Faces.getSessionAttribute(TYPED) instanceof SetupDraft typed) {
      siteName = typed.siteName();
      name = typed.name();
      email = typed.email();
      zone = typed.zone();
    }
  }

  /** Shows the page in another language, with what was typed; the password is typed again. */
  public void speak(String tag) {
    Faces.setSessionAttribute(TYPED, SetupDraft.of(answers()));
    shell.speak(tag);
  }

  /** Makes the administrator and signs them in. */
  public void complete() {
    try {
      long id = setup.complete(answers());
      Faces.removeSessionAttribute(TYPED);
      doorway.welcome(id, Faces.getRequest(), Faces.getResponse());
      Here.go("/console/");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private Setup.Answers answers() {
    return new Setup.Answers(siteName, name, email, password, getLanguage(), zone);
  }

  public String getSiteName() {
    return siteName;
  }

  public void setSiteName(String siteName) {
    this.siteName = siteName;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The browser's language until another is chosen. */
  public String getLanguage() {
    return language == null ? viewer.locale().getLanguage() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
