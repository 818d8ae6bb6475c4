package org.rapportcrm.app.mailin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.mailin.MailInFeature;
import org.rapportcrm.app.mailin.Mailbox;
import org.rapportcrm.app.mailin.MailboxBook;
import org.rapportcrm.app.mailin.MailboxInput;
import org.rapportcrm.app.mailin.MailboxWork;
import org.rapportcrm.app.mailin.Sight;
import org.rapportcrm.app.mailin.imap.Probe;
import org.rapportcrm.app.mailin.imap.Security;
import org.rapportcrm.app.team.Teams;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** {@code /console/mailbox/5}: one mailbox, or a new one. */
@Named
@ViewScoped
public class MailboxEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private MailboxBook book;
  @Inject private MailboxWork work;
  @Inject private Teams teams;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private boolean shared;
  private boolean active = true;
  private final Map<String, String> values = new TreeMap<>();
  private transient Probe probe;

  @PostConstruct
  void load() {
    values.put("security", Security.TLS.word());
    values.put("sight", Sight.SUBJECT.word());
    values.put("folders", "INBOX");
    if (path.getId().isPresent()) {
      show(book.get(path.getId().getAsLong()));
    }
  }

  /** Whether it is a new one. */
  public boolean isNew() {
    return id == null;
  }

  /** Whether it may be a shared one. */
  public boolean isMayShare() {
    return user.may(MailInFeature.MANAGE);
  }

  /** The mailbox as it is kept; {@code null} for a new one. */
  public Mailbox getKept() {
    return id == null ? null : book.get(id);
  }

  /** What is entered, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** What came of the test; {@code null} before one. */
  public Probe getProbe() {
    return probe;
  }

  /** What could not be read, newest first. */
  public List<MailboxBook.Skipped> getSkipped() {
    return id == null ? List.of() : book.skipped(id);
  }

  /** Ways to connect. */
  public List<Choice> getSecurities() {
    return Arrays.stream(Security.values())
        .map(one -> new Choice(one.word(), msg.get(one.labelKey())))
        .toList();
  }

  /** What others may see. */
  public List<Choice> getSights() {
    return Arrays.stream(Sight.values())
        .map(one -> new Choice(one.word(), msg.get(one.labelKey())))
        .toList();
  }

  /** Teams that may read a shared one. */
  public List<Choice> getTeams() {
    List<Choice> choices = new ArrayList<>();
    teams.all().forEach(team -> choices.add(new Choice("" + team.id(), team.name())));
    return choices;
  }

  /** Connects, signs in and looks for the folders; nothing is saved. */
  public void test() {
    try {
      MailboxInput input = input();
      probe = Probe.of(book.account(id, input), folders());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Saves; it is read at once. */
  public void save() {
    try {
      if (isNew()) {
        book.create(input());
      } else {
        book.change(id, input(), version);
      }
      work.wake();
      Here.done(msg.get("mailin.saved"));
      Here.go("/console/mailboxes");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Stops reading it and forgets its mails. */
  public void delete() {
    book.delete(id);
    Here.done(msg.get("mailin.deleted"));
    Here.go("/console/mailboxes");
  }

  private MailboxInput input() {
    return new MailboxInput(
        shared,
        shared ? number("team") : null,
        values.get("name"),
        values.get("address"),
        values.get("host"),
        port(),
        values.get("security"),
        values.get("user"),
        values.get("password"),
        folders(),
        since(),
        values.get("sight"),
        active);
  }

  private List<String> folders() {
    String typed = values.get("folders");
    List<String> named =
        typed == null
            ? List.of()
            : typed.lines().map(String::strip).filter(n -> !n.isEmpty()).toList();
    return named.isEmpty() ? List.of("INBOX") : named;
  }

  private Integer port() {
    String typed = values.get("port");
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return typed.strip().matches("\\d{1,5}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(0);
  }

  private Long number(String name) {
    String typed = values.get(name);
    return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  private LocalDate since() {
    try {
      String typed = values.get("since");
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      return LocalDate.EPOCH;
    }
  }

  private void show(Mailbox box) {
    id = box.id();
    version = box.version();
    shared = box.isShared();
    active = box.active();
    values.put("team", box.teamId() == null ? "" : "" + box.teamId());
    values.put("name", box.name());
    values.put("address", box.address());
    values.put("host", box.host());
    values.put("port", "" + box.port());
    values.put("security", box.security().word());
    values.put("user", box.user());
    values.put("folders", String.join("\n", box.folders()));
    values.put("sight", box.sight().word());
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
