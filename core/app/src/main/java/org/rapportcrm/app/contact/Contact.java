package org.rapportcrm.app.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Sight;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.text.CalendarDays;

/**
 * One contact, for editing. It keeps the columns that search and sorting look at in step with its
 * fields; the figures of its purchases are kept by {@code PurchaseSummary} and not mapped here.
 */
@Entity
@Table(name = "contact")
public class Contact {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
  @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
  private Long id;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  @Column(name = "name_folded")
  private String nameFolded = "";

  private String email;

  @Column(name = "email_folded")
  private String emailFolded;

  private String phone;

  @Column(name = "phone_digits")
  private String phoneDigits;

  @Column(name = "company_id")
  private Long companyId;

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

  @Column(name = "birth_calendar_month")
  private Integer birthCalendarMonth;

  @Column(name = "birth_calendar_day")
  private Integer birthCalendarDay;

  private String note;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "team_id")
  private Long teamId;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "further_words")
  private String furtherWords = "";

  @Column(name = "search_text")
  private String searchText = "";

  @Column(name = "created_at", updatable = false)
  private OffsetDateTime createdAt;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  @Column(name = "deleted_at")
  private OffsetDateTime deletedAt;

  @Version private long version;

  /** For JPA. */
  protected Contact() {}

  /** A new contact. */
  public Contact(Instant now) {
    createdAt = utc(now);
    updatedAt = createdAt;
  }

  /** Its key; {@code null} until it is added. */
  public Long id() {
    return id;
  }

  /** Counts the saves, so that two people do not overwrite each other unseen. */
  public long version() {
    return version;
  }

  /** Its company's key, or {@code null}. */
  public Long companyId() {
    return companyId;
  }

  /** The user who looks after it, or {@code null}. */
  public Long ownerId() {
    return ownerId;
  }

  /** Gives it to a user, or to nobody. */
  public void ownedBy(Long userId) {
    ownerId = userId;
  }

  /** The team that looks after it, or {@code null}. */
  public Long teamId() {
    return teamId;
  }

  /** Gives it to a team, or to none. */
  public void ofTeam(Long team) {
    teamId = team;
  }

  /** A new record without owner or team belongs to whom made it, as far as that is a person. */
  public void madeBy(Sight sight) {
    ownerId = ownerId == null ? sight.ownerOfNew(RecordKind.CONTACTS) : ownerId;
    teamId = teamId == null ? sight.teamOfNew() : teamId;
  }

  /** Whether the person sees it for whom this is done. */
  public boolean isSeen() {
    return Visible.of(RecordKind.CONTACTS).includes(ownerId, teamId);
  }

  /** Says which company it belongs to, or none. */
  public void worksFor(Long company) {
    companyId = company;
  }

  /** Whether it lies in the trash. */
  public boolean isTrashed() {
    return deletedAt != null;
  }

  /** When it was created. */
  public Instant createdAt() {
    return createdAt.toInstant();
  }

  /** When it was last changed by a person or program. */
  public Instant updatedAt() {
    return updatedAt.toInstant();
  }

  /** Puts it into the trash; its address is free for others from now on. */
  public void trash(Instant now) {
    deletedAt = utc(now);
    emailFolded = null;
  }

  /** Takes it back out of the trash. */
  public void restore(Instant now) {
    deletedAt = null;
    updatedAt = utc(now);
    emailFolded = ContactText.emailFolded(email);
  }

  /** The value of a field as {@link ContactText#check} gave it; the company's name is not here. */
  public String get(ContactField field) {
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
  public void set(ContactField field, String value) {
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

  /** Says by which words its further addresses and numbers are found. */
  void foundBy(String further) {
    furtherWords = further;
  }

  /** Brings the derived columns up to date after fields were set. */
  public void changed(String companyName, Instant now) {
    nameFolded = ContactText.nameFolded(firstName, lastName, email, externalId);
    emailFolded = ContactText.emailFolded(email);
    phoneDigits = ContactText.phoneDigits(phone);
    searchText =
        (ContactText.searchText(firstName, lastName, email, phone, companyName, externalId)
                + " "
                + furtherWords)
            .strip();
    CalendarDays.Parts returns = Birthday.in(birthCalendar, birthday());
    birthCalendarMonth = returns == null ? null : returns.month();
    birthCalendarDay = returns == null ? null : returns.day();
    updatedAt = utc(now);
  }

  private Birthday birthday() {
    return Birthday.of(birthYear, birthMonth, birthDay);
  }

  private void born(Birthday day) {
    birthYear = day == null ? null : day.year();
    birthMonth = day == null ? null : day.month();
    birthDay = day == null ? null : day.day();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
