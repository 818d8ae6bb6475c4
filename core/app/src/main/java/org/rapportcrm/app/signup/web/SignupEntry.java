package org.rapportcrm.app.signup.web;

import java.util.List;
import org.rapportcrm.app.signup.SignupForms;
import org.rapportcrm.app.signup.SignupInput;

/** A sign-up form as it stands in the console's form. */
public final class SignupEntry {

  private String name;
  private String heading;
  private String intro;
  private String language;
  private String[] fields = {};
  private String[] purposes = {};
  private String listId;
  private String tags;
  private String thanks;
  private String nextUrl;
  private boolean open = true;
  private Long version;

  /** Shows a form. */
  void show(SignupInput input) {
    name = input.name();
    heading = input.heading();
    intro = input.intro();
    language = input.language();
    fields = input.fields().toArray(String[]::new);
    purposes = input.purposes().toArray(String[]::new);
    listId = input.listId() == null ? "" : input.listId().toString();
    tags = String.join(", ", input.tags());
    thanks = input.thanks();
    nextUrl = input.nextUrl();
    open = input.open();
    version = input.version();
  }

  /** What is to be kept. */
  SignupInput input() {
    return new SignupInput(
        name,
        heading,
        intro,
        empty(language),
        List.of(fields),
        List.of(purposes),
        empty(listId) == null ? null : Long.valueOf(listId),
        SignupForms.words(tags),
        thanks,
        empty(nextUrl),
        open,
        version);
  }

  private static String empty(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getHeading() {
    return heading;
  }

  public void setHeading(String heading) {
    this.heading = heading;
  }

  public String getIntro() {
    return intro;
  }

  public void setIntro(String intro) {
    this.intro = intro;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String[] getFields() {
    return fields;
  }

  public void setFields(String[] fields) {
    this.fields = fields;
  }

  public String[] getPurposes() {
    return purposes;
  }

  public void setPurposes(String[] purposes) {
    this.purposes = purposes;
  }

  public String getListId() {
    return listId;
  }

  public void setListId(String listId) {
    this.listId = listId;
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }

  public String getThanks() {
    return thanks;
  }

  public void setThanks(String thanks) {
    this.thanks = thanks;
  }

  public String getNextUrl() {
    return nextUrl;
  }

  public void setNextUrl(String nextUrl) {
    this.nextUrl = nextUrl;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }
}
