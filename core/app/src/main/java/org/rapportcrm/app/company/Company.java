package org.rapportcrm.app.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.security.visibility.OwnedRecord;
import org.rapportcrm.app.security.visibility.RecordKind;

/** One company, for editing. */
@Entity
@Table(name = "company")
public class Company extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_seq")
  @SequenceGenerator(name = "company_seq", sequenceName = "company_seq", allocationSize = 50)
  private Long id;

  private String name;

  @Column(name = "name_folded")
  private String nameFolded;

  @Column(name = "name_key")
  private String nameKey;

  private String domain;

  @Column(name = "phone_tail")
  private String phoneTail;

  private String website;
  private String phone;
  private String email;
  private String industry;
  private String street;
  private String city;
  private String region;
  private String postcode;
  private String country;

  @Column(name = "search_text")
  private String searchText = "";

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "deleted_at")
  private OffsetDateTime deletedAt;

  /** For JPA. */
  protected Company() {}

  /** A new company. */
  public Company(Instant now) {
    super(now);
  }

  /** Its key; {@code null} until it is added. */
  public Long id() {
    return id;
  }

  @Override
  protected RecordKind kind() {
    return RecordKind.COMPANIES;
  }

  /** Its name as people wrote it. */
  public String name() {
    return name;
  }

  /** Whether it was deleted. */
  public boolean isDeleted() {
    return deletedAt != null;
  }

  /**
   * Sets what the change says.
   *
   * @param further by which words its further addresses and numbers are found
   */
  void apply(CompanyChange change, String further, Instant now) {
    change.fields().forEach(this::set);
    if (change.ownerGiven()) {
      ownedBy(change.ownerId());
    }
    ofTeam(change.team().after(teamId()));
    changed(further, now);
  }

  /** Brings what is derived up to date. */
  void changed(String further, Instant now) {
    searchText =
        (ContactText.searchText(city, null, email, phone, website, externalId) + " " + further)
            .strip();
    CompanyKeys keys = CompanyKeys.of(name, website, email, phone);
    nameKey = keys.name();
    domain = keys.domain();
    phoneTail = keys.phoneTail();
    touched(now);
  }

  /** What it has in a field, or {@code null}. */
  String get(CompanyField field) {
    return switch (field) {
      case NAME -> name;
      case WEBSITE -> website;
      case EMAIL -> email;
      case PHONE -> phone;
      case STREET -> street;
      case REGION -> region;
      case POSTCODE -> postcode;
      case INDUSTRY -> industry;
      case CITY -> city;
      case COUNTRY -> country;
      case EXTERNAL_ID -> externalId;
    };
  }

  /** Sets a field; {@code null} clears. */
  void set(CompanyField field, String value) {
    switch (field) {
      case NAME -> {
        name = value;
        nameFolded = Companies.key(value);
      }
      case WEBSITE -> website = value;
      case EMAIL -> email = value;
      case PHONE -> phone = value;
      case STREET -> street = value;
      case REGION -> region = value;
      case POSTCODE -> postcode = value;
      case INDUSTRY -> industry = value;
      case CITY -> city = value;
      case COUNTRY -> country = value;
      case EXTERNAL_ID -> externalId = value;
    }
  }

  /** Deletes it; its customer number is free for others from now on. */
  void delete(Instant now) {
    deletedAt = utc(now);
    externalId = null;
  }
}
