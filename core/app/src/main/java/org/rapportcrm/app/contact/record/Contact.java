package org.rapportcrm.app.contact.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.security.visibility.OwnedRecord;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.text.CalendarDays;

/**
 * One contact, for editing. It keeps the columns that search and sorting look at in step with its
 * fields; the figures of its purchases are kept by {@code PurchaseSummary} and not mapped here.
 */
@Entity
@Table(name = "contact")
public class Contact extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
  @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
  private Long id;

  /** Never {@code null} when it is read: a contact has a life stage. */
  @Embedded private ContactFields fields = new ContactFields();

  @Column(name = "company_id")
  private Long companyId;

  @Column(name = "name_folded")
  private String nameFolded = "";

  @Column(name = "email_folded")
  private String emailFolded;

  @Column(name = "phone_digits")
  private String phoneDigits;

  @Column(name = "birth_calendar_month")
  private Integer birthCalendarMonth;

  @Column(name = "birth_calendar_day")
  private Integer birthCalendarDay;

  @Column(name = "further_words")
  private String furtherWords = "";

  @Column(name = "search_text")
  private String searchText = "";

  @Column(name = "deleted_at")
  private OffsetDateTime deletedAt;

  /** For JPA. */
  protected Contact() {}

  /** A new contact. */
  public Contact(Instant now) {
    super(now);
  }

  /** Its key; {@code null} until it is added. */
  public Long id() {
    return id;
  }

  @Override
  protected RecordKind kind() {
    return RecordKind.CONTACTS;
  }

  /** Its company's key, or {@code null}. */
  public Long companyId() {
    return companyId;
  }

  /** Says which company it belongs to, or none. */
  public void worksFor(Long company) {
    companyId = company;
  }

  /** Whether it lies in the trash. */
  public boolean isTrashed() {
    return deletedAt != null;
  }

  /** Puts it into the trash; its address is free for others from now on. */
  public void trash(Instant now) {
    deletedAt = utc(now);
    emailFolded = null;
  }

  /** Takes it back out of the trash. */
  public void restore(Instant now) {
    deletedAt = null;
    emailFolded = fields.emailFolded();
    touched(now);
  }

  /** The value of a field as {@link ContactText#check} gave it; the company's name is not here. */
  public String get(ContactField field) {
    return fields.get(field);
  }

  /** Sets a field to a value as {@link ContactText#check} gave it. */
  public void set(ContactField field, String value) {
    fields.set(field, value);
  }

  /** Says by which words its further addresses and numbers are found. */
  void foundBy(String further) {
    furtherWords = further;
  }

  /** Brings the derived columns up to date after fields were set. */
  public void changed(String companyName, Instant now) {
    nameFolded = fields.nameFolded();
    emailFolded = fields.emailFolded();
    phoneDigits = fields.phoneDigits();
    searchText = (fields.searchText(companyName) + " " + furtherWords).strip();
    CalendarDays.Parts returns = fields.returning();
    birthCalendarMonth = returns == null ? null : returns.month();
    birthCalendarDay = returns == null ? null : returns.day();
    touched(now);
  }
}
