package org.rapportcrm.app.purpose.web;

import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.app.purpose.TextInput;
import org.rapportcrm.app.text.PersonLocale;

/** The words of one language as they stand in the form. */
public final class TextEntry {

  private final String language;
  private String name;
  private String words;
  private String description;
  private Integer version;

  TextEntry(String language) {
    this.language = language;
  }

  void show(Wording text) {
    name = text.name();
    words = text.words();
    description = text.description();
    version = text.version();
  }

  TextInput input() {
    return new TextInput(name, words, description, version == null ? 0 : version);
  }

  /** Whether there are no words of this language, neither before nor in the form. */
  boolean isNothing() {
    return (version == null || version == 0) && input().isBlank();
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

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  /** The version that the form shows; {@code null} where there are no words yet. */
  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }
}
