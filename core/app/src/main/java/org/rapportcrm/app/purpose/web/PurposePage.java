package org.rapportcrm.app.purpose.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.hook.PurposeUse;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.purpose.Purpose;
import org.rapportcrm.app.purpose.PurposeBook;
import org.rapportcrm.app.purpose.PurposeInput;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.PurposeUses;
import org.rapportcrm.app.purpose.PurposeUses.Uses;
import org.rapportcrm.app.purpose.TextInput;
import org.rapportcrm.app.purpose.TextVersion;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.web.Msg;

/**
 * {@code /console/purpose/marketing}: how a purpose is asked for, its words in every language, and
 * all versions of them; {@code /console/purpose} alone makes one.
 */
@Named
@RequestScoped
public class PurposePage {

  private static final String PAGE = "/console/purpose/";

  @Inject private PurposeBook book;
  @Inject private PurposeTexts texts;
  @Inject private PurposeUses uses;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String purpose;

  private final Map<String, TextEntry> entries = new LinkedHashMap<>();
  private Uses found;
  private String key;
  private boolean doubleOptIn = true;
  private boolean campaigns = true;
  private Long version;

  /** Reads the purpose; 404 where there is none of this name. */
  public void open() {
    getEntries();
    if (isNew()) {
      return;
    }
    Purpose now = book.get(purpose);
    doubleOptIn = now.doubleOptIn();
    campaigns = now.campaigns();
    version = now.version();
    texts.current().stream()
        .filter(text -> text.purpose().equals(purpose))
        .forEach(text -> entry(text.language()).show(text));
  }

  /** Whether a purpose is being made. */
  public boolean isNew() {
    return purpose == null || purpose.isEmpty();
  }

  /** The words in every language of the console. */
  public List<TextEntry> getEntries() {
    PersonLocale.LANGUAGES.forEach(this::entry);
    return new ArrayList<>(entries.values());
  }

  /** Makes the purpose, or keeps what differs: each changed text as its next version. */
  public void save() {
    try {
      Map<String, TextInput> said = new LinkedHashMap<>();
      getEntries().stream()
          .filter(entry -> !entry.isNothing())
          .forEach(entry -> said.put(entry.getLanguage(), entry.input()));
      if (isNew()) {
        String made = book.create(new PurposeInput(key, doubleOptIn, campaigns, said)).word();
        Here.done(msg.get("purposes.made"));
        Here.go(PAGE + made);
      } else {
        boolean asked = !isAsStored();
        int made = book.rewrite(purpose, doubleOptIn, campaigns, version, said);
        Here.done(asked && made == 0 ? msg.get("purposes.kept") : msg.of("purposes.saved", made));
        Here.go(PAGE + purpose);
      }
    } catch (ProblemException e) {
      Here.refused(inRows(e));
    }
  }

  private boolean isAsStored() {
    Purpose now = getPurpose();
    return now.doubleOptIn() == doubleOptIn && now.campaigns() == campaigns;
  }

  /** The languages stand in rows, by whose numbers the page knows its inputs. */
  private static ProblemException inRows(ProblemException e) {
    return new ProblemException(
        e.status(),
        e.getMessage(),
        e.errors().stream()
            .map(error -> new FieldError(row(error.field()), error.message(), error.remedy()))
            .toList());
  }

  private static String row(String field) {
    String[] path = field == null ? new String[0] : field.split("\\.");
    return path.length == 3
        ? path[0] + "[" + PersonLocale.LANGUAGES.indexOf(path[1]) + "]." + path[2]
        : field;
  }

  /** Asks nobody for it any more, or again. */
  public void archive(boolean archived) {
    try {
      Purpose now = book.get(purpose);
      book.change(purpose, now.doubleOptIn(), now.campaigns(), archived, null);
      Here.done(msg.get(archived ? "purposes.archived.done" : "purposes.back.done"));
      Here.go(PAGE + purpose);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Deletes it where nothing hangs on it. */
  public void delete() {
    try {
      book.delete(purpose, getUses());
      Here.done(msg.get("purposes.deleted"));
      Here.go("/console/purposes");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** What the purpose is called. */
  public String getTitle() {
    return isNew() ? msg.get("purposes.add") : texts.current(purpose, user.locale()).name();
  }

  /** The purpose as it is stored. */
  public Purpose getPurpose() {
    return book.get(purpose);
  }

  /** What hangs on it. */
  public Uses getUses() {
    if (found == null) {
      found = uses.of(purpose);
    }
    return found;
  }

  /** A kind of thing that uses it. */
  public record UseKind(String label, List<PurposeUse.User> users) {}

  /** What uses it, kind by kind. */
  public List<UseKind> getUseKinds() {
    return List.of(
        new UseKind(msg.get("purposes.uses.forms"), getUses().forms()),
        new UseKind(msg.get("purposes.uses.segments"), getUses().segments()),
        new UseKind(msg.get("purposes.uses.senders"), getUses().senders()));
  }

  /** Every version, newest first. */
  public List<TextVersion> getVersions() {
    return texts.versions(purpose);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  /** Whether a sign-up for it waits for its mail. */
  public boolean isDoubleOptIn() {
    return doubleOptIn;
  }

  public void setDoubleOptIn(boolean doubleOptIn) {
    this.doubleOptIn = doubleOptIn;
  }

  /** Whether campaigns may be sent for it. */
  public boolean isCampaigns() {
    return campaigns;
  }

  public void setCampaigns(boolean campaigns) {
    this.campaigns = campaigns;
  }

  /** The version that the form shows. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  private TextEntry entry(String language) {
    return entries.computeIfAbsent(language, TextEntry::new);
  }
}
