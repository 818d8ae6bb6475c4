package org.rapportcrm.app.user.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.SignIns;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.user.Users;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Preferences;
import org.rapportcrm.app.web.Preferences.Reading;

/** {@code /console/profile}: how the person sees Rapport, their password, their browsers. */
@Named
@RequestScoped
public class ProfilePage {

  @Inject private Acting acting;
  @Inject private Users users;
  @Inject private SignIns signIns;
  @Inject private Preferences preferences;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private Form form;
  private String current;
  private String password;

  @PostConstruct
  void load() {
    form = new Form(preferences.reading());
  }

  /** What the form holds. */
  public Form getForm() {
    return form;
  }

  /** Keeps the form. */
  public void save() {
    try {
      preferences.keep(form.reading());
      Here.done(msg.get("profile.saved"));
      Here.go("/console/profile");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Changes the password; other browsers are signed out. */
  public void changePassword() {
    try {
      users.changePassword(userId(), acting.identity().signIn(), current, password);
      Here.done(msg.get("profile.passwordChanged"));
      Here.go("/console/profile");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Browsers that are signed in. */
  public List<SignIns.Browser> getBrowsers() {
    return signIns.of(userId());
  }

  /** Whether it is this browser. */
  public boolean isThis(SignIns.Browser browser) {
    return Long.valueOf(browser.id()).equals(acting.identity().signIn());
  }

  /** Signs all other browsers out. */
  public void closeOthers() {
    signIns.closeAll(userId(), acting.identity().signIn());
    Here.done(msg.get("profile.othersClosed"));
    Here.go("/console/profile");
  }

  /** Languages, calendars and digits to choose from. */
  public List<String> getCalendars() {
    return PersonLocale.CALENDARS;
  }

  /** Digits to choose from. */
  public List<String> getDigits() {
    return PersonLocale.DIGITS;
  }

  /** Looks to choose from. */
  public List<String> getLooks() {
    return List.of("light", "dark", "auto");
  }

  /** Now, to show how a time will look. */
  public Instant getNow() {
    return clock.instant();
  }

  /** Never shown. */
  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  /** Never shown. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  private long userId() {
    return acting.id().orElseThrow();
  }

  /** The fields of the form, as a bean for Faces. */
  public static class Form {
    private String name;
    private String language;
    private String calendar;
    private String digits;
    private String zone;
    private String look;

    Form(Reading reading) {
      name = reading.name();
      language = reading.language();
      calendar = reading.calendar();
      digits = reading.digits();
      zone = reading.zone();
      look = reading.look();
    }

    Reading reading() {
      return new Reading(name, language, calendar, digits, zone, look);
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getLanguage() {
      return language;
    }

    public void setLanguage(String language) {
      this.language = language;
    }

    public String getCalendar() {
      return calendar;
    }

    public void setCalendar(String calendar) {
      this.calendar = calendar;
    }

    public String getDigits() {
      return digits;
    }

    public void setDigits(String digits) {
      this.digits = digits;
    }

    public String getZone() {
      return zone;
    }

    public void setZone(String zone) {
      this.zone = zone;
    }

    public String getLook() {
      return look;
    }

    public void setLook(String look) {
      this.look = look;
    }
  }
}
