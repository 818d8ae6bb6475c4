package org.rapportcrm.app.purpose.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.TextInput;
import org.rapportcrm.app.purpose.TextVersion;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.web.Msg;

/** {@code /console/purpose/marketing}: its words in every language, and all versions of them. */
@Named
@RequestScoped
public class PurposePage {

  @Inject private PurposeTexts texts;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String purpose;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** The words of one language as they stand in the form. */
  public static final class Entry {
    private final String language;
    private String name;
    private String words;
    private Integer version;

    Entry(String language) {
      this.language = language;
    }

    void show(Wording text) {
      name = text.name();
      words = text.words();
      version = text.version();
    }

    public String getLanguage() {
      return language;
    }

    /** Direction of the language: rtl or ltr. */
    public String getDirection() {
      return PersonLocale.direction(PersonLocale.of(language));
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getWords() {
      return words;
    }

    public void setWords(String words) {
      this.words = words;
    }

    /** The version that the form shows. */
    public Integer getVersion() {
      return version;
    }

    public void setVersion(Integer version) {
      this.version = version;
    }
  }

  /** Reads the words; 404 where there is no such purpose. */
  public void open() {
    if (purpose == null) {
      throw KeyedProblem.notFound("purposes.one", "");
    }
    texts.versions(purpose);
    getEntries();
    texts.current().stream()
        .filter(text -> text.purpose().equals(purpose))
        .forEach(text -> entry(text.language()).show(text));
  }

  /** The words in every language of the console. */
  public List<Entry> getEntries() {
    PersonLocale.LANGUAGES.forEach(this::entry);
    return new ArrayList<>(entries.values());
  }

  /** Keeps what differs, each as its next version. */
  public void save() {
    try {
      int made = 0;
      for (Entry entry : getEntries()) {
        Wording now =
            texts.change(
                purpose, entry.language, new TextInput(entry.name, entry.words, entry.version));
        made += now.version() == entry.version ? 0 : 1;
      }
      Here.done(msg.of("purposes.saved", made));
      Here.go("/console/purpose/" + purpose);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** What the purpose is called. */
  public String getTitle() {
    return texts.current(purpose, user.locale()).name();
  }

  /** Every version, newest first. */
  public List<TextVersion> getVersions() {
    return texts.versions(purpose);
  }

  private Entry entry(String language) {
    return entries.computeIfAbsent(language, Entry::new);
  }
}
