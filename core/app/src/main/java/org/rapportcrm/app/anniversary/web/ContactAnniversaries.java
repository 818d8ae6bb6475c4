package org.rapportcrm.app.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.anniversary.Anniversaries;
import org.rapportcrm.app.anniversary.Anniversaries.Anniversary;
import org.rapportcrm.app.anniversary.AnniversaryKind;
import org.rapportcrm.app.contact.web.ContactPath;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** Anniversaries of the contact whose page is open, and the form that adds one. */
@Named
@RequestScoped
public class ContactAnniversaries {

  @Inject private ContactPath path;
  @Inject private Anniversaries anniversaries;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private final Map<String, String> values = new TreeMap<>();
  private List<Anniversary> all;

  /** The contact's anniversaries. */
  public List<Anniversary> getAll() {
    if (all == null) {
      all = anniversaries.of(path.getId());
    }
    return all;
  }

  /** When one returns next. */
  public LocalDate next(Anniversary one) {
    return one.day().next(LocalDate.ofInstant(clock.instant(), viewer.zone()));
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    values.putIfAbsent(
        "calendar", PersonLocale.complete(viewer.locale()).getUnicodeLocaleType("ca"));
    return values;
  }

  /** What it can be. */
  public List<Choice> getKinds() {
    List<Choice> choices = new ArrayList<>();
    for (AnniversaryKind kind : AnniversaryKind.values()) {
      choices.add(new Choice(kind.word(), msg.get(kind.labelKey())));
    }
    return choices;
  }

  /** Calendars in which it can return. */
  public List<Choice> getCalendars() {
    return PersonLocale.CALENDARS.stream()
        .map(calendar -> new Choice(calendar, msg.get("contacts.calendar." + calendar)))
        .toList();
  }

  /** Adds what is typed. */
  public void add() {
    act("anniversaries.added", () -> anniversaries.add(path.getId(), new Values(values)));
  }

  /** Removes one. */
  public void remove(long id) {
    act("anniversaries.removed", () -> anniversaries.remove(path.getId(), id));
  }

  private void act(String doneKey, Runnable work) {
    if (!path.isFound() || !user.may("contacts.write")) {
      return;
    }
    try {
      work.run();
      Here.done(msg.get(doneKey));
      Here.go(path.getPath() + "/details");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
