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
import org.rapportcrm.app.text.CalendarMonth;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Preferences;
import org.rapportcrm.app.web.Preferences.Reading;
import org.rapportcrm.app.web.Viewer;

/** {@code /console/profile}: how the person sees Rapport. */
@Named
@RequestScoped
public class ProfilePage {

  @Inject private Preferences preferences;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private Form form;

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

  /** Languages, calendars and digits to choose from. */
  public List<String> getCalendars() {
    return PersonLocale.CALENDARS;
  }

  /** Digits to choose from. */
  public List<String> getDigits() {
    return PersonLocale.DIGITS;
  }

  /** Days that a week can begin with, the language's own first. */
  public List<CalendarMonth.Weekday> getWeekdays() {
    return CalendarMonth.weekdays(viewer.locale(), null);
  }

  /** Looks to choose from. */
  public List<String> getLooks() {
    return List.of("light", "dark", "auto");
  }

  /** Now, to show how a time will look. */
  public Instant getNow() {
    return clock.instant();
  }

  /** The fields of the form, as a bean for Faces. */
  public static class Form {
    private String name;
    private String language;
    private String calendar;
    private String digits;
    private String weekStart;
    private String zone;
    private String look;
    private Long version;

    Form(Reading reading) {
      name = reading.name();
      language = reading.language();
      calendar = reading.calendar();
      digits = reading.digits();
      weekStart = reading.weekStart();
      zone = reading.zone();
      look = reading.look();
      version = reading.version();
    }

    Reading reading() {
      return new Reading(name, language, calendar, digits, weekStart, zone, look, version);
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

    public String getWeekStart() {
      return weekStart;
    }

    public void setWeekStart(String weekStart) {
      this.weekStart = weekStart;
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

    public Long getVersion() {
      return version;
    }

    public void setVersion(Long version) {
      this.version = version;
    }
  }
}
