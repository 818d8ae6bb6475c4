package org.rapportcrm.app.contact.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.text.CalendarDays;

/** What the fields of a contact hold, a column or three for each {@link ContactField}. */
@Embeddable
class ContactFields {

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String email;
  private String phone;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "life_stage")
  private String lifeStage = LifeStage.LEAD.word();

  private String source;
  private String language;
  private String zone;
  private String street;
  private String city;
  private String region;
  private String postcode;
  private String country;
  private String website;
  private String languages;

  @Column(name = "utm_source")
  private String utmSource;

  @Column(name = "utm_medium")
  private String utmMedium;

  @Column(name = "utm_campaign")
  private String utmCampaign;

  @Column(name = "utm_term")
  private String utmTerm;

  @Column(name = "utm_content")
  private String utmContent;

  private String scarce;
  private String challenge;
  private String goal;

  @Column(name = "birth_year")
  private Integer birthYear;

  @Column(name = "birth_month")
  private Integer birthMonth;

  @Column(name = "birth_day")
  private Integer birthDay;

  @Column(name = "birth_calendar")
  private String birthCalendar;

  private String note;

  @Column(name = "external_id")
  private String externalId;

  /** For JPA and {@link Contact}. */
  protected ContactFields() {}

  /** The value of a field, or {@code null}; the company's name is not here. */
  String get(ContactField field) {
    return switch (field) {
      case FIRST_NAME -> firstName;
      case LAST_NAME -> lastName;
      case EMAIL -> email;
      case PHONE -> phone;
      case COMPANY -> null;
      case JOB_TITLE -> jobTitle;
      case LIFE_STAGE -> lifeStage;
      case SOURCE -> source;
      case LANGUAGE -> language;
      case ZONE -> zone;
      case STREET -> street;
      case CITY -> city;
      case REGION -> region;
      case POSTCODE -> postcode;
      case COUNTRY -> country;
      case WEBSITE -> website;
      case BIRTHDAY -> birthday() == null ? null : birthday().iso();
      case BIRTH_CALENDAR -> birthCalendar;
      case NOTE -> note;
      case LANGUAGES -> languages;
      case UTM_SOURCE -> utmSource;
      case UTM_MEDIUM -> utmMedium;
      case UTM_CAMPAIGN -> utmCampaign;
      case UTM_TERM -> utmTerm;
      case UTM_CONTENT -> utmContent;
      case SCARCE -> scarce;
      case CHALLENGE -> challenge;
      case GOAL -> goal;
      case EXTERNAL_ID -> externalId;
    };
  }

  /** Sets a field to a value as {@link ContactText#check} gave it. */
  void set(ContactField field, String value) {
    switch (field) {
      case FIRST_NAME -> firstName = value;
      case LAST_NAME -> lastName = value;
      case EMAIL -> email = value;
      case PHONE -> phone = value;
      case COMPANY -> throw new IllegalArgumentException("worksFor sets the company");
      case JOB_TITLE -> jobTitle = value;
      case LIFE_STAGE -> lifeStage = value == null ? LifeStage.LEAD.word() : value;
      case SOURCE -> source = value;
      case LANGUAGE -> language = value;
      case ZONE -> zone = value;
      case STREET -> street = value;
      case CITY -> city = value;
      case REGION -> region = value;
      case POSTCODE -> postcode = value;
      case COUNTRY -> country = value;
      case WEBSITE -> website = value;
      case BIRTHDAY -> born(Birthday.parse(value, Birthday.Reckoning.GREGORIAN).value());
      case BIRTH_CALENDAR -> birthCalendar = value;
      case NOTE -> note = value;
      case LANGUAGES -> languages = value;
      case UTM_SOURCE -> utmSource = value;
      case UTM_MEDIUM -> utmMedium = value;
      case UTM_CAMPAIGN -> utmCampaign = value;
      case UTM_TERM -> utmTerm = value;
      case UTM_CONTENT -> utmContent = value;
      case SCARCE -> scarce = value;
      case CHALLENGE -> challenge = value;
      case GOAL -> goal = value;
      case EXTERNAL_ID -> externalId = value;
    }
  }

  /** The birthday, or {@code null}. */
  Birthday birthday() {
    return Birthday.of(birthYear, birthMonth, birthDay);
  }

  private void born(Birthday day) {
    birthYear = day == null ? null : day.year();
    birthMonth = day == null ? null : day.month();
    birthDay = day == null ? null : day.day();
  }

  /** The birthday in the calendar in which it returns; {@code null} where that is the Gregorian. */
  CalendarDays.Parts returning() {
    return Birthday.in(birthCalendar, birthday());
  }

  /** By which name contacts are sorted and found. */
  String nameFolded() {
    return ContactText.nameFolded(firstName, lastName, email, externalId);
  }

  /** The address as two that are the same to a mail server are written. */
  String emailFolded() {
    return ContactText.emailFolded(email);
  }

  /** The number without what people write between its digits. */
  String phoneDigits() {
    return ContactText.phoneDigits(phone);
  }

  /** The words by which the contact is found, its company's among them. */
  String searchText(String companyName) {
    return ContactText.searchText(firstName, lastName, email, phone, companyName, externalId);
  }
}
