package org.rapportcrm.app.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** A purchase that is being talked about. */
@Entity
@Table(name = "deal")
public class Deal {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deal_seq")
  @SequenceGenerator(name = "deal_seq", sequenceName = "deal_seq", allocationSize = 50)
  private Long id;

  private String name;

  @Column(name = "contact_id")
  private Long contactId;

  @Column(name = "company_id")
  private Long companyId;

  private String stage = DealStage.NEW.word();
  private BigDecimal amount;
  private String currency;
  private Integer probability;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "team_id")
  private Long teamId;

  @Column(name = "created_at", updatable = false)
  private OffsetDateTime createdAt;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  @Version private long version;

  /** For JPA. */
  protected Deal() {}

  Deal(Instant now) {
    createdAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
  }

  /** Its key; {@code null} until it is added. */
  public Long id() {
    return id;
  }

  /** Counts the saves. */
  public long version() {
    return version;
  }

  /** Sets what the deal says. */
  void set(DealDraft draft, Instant now) {
    name = draft.name();
    contactId = draft.contactId();
    companyId = draft.companyId();
    stage = draft.stage().word();
    amount = draft.amount();
    currency = draft.currency();
    probability = draft.probability();
    closesOn = draft.closesOn();
    ownerId = draft.ownerId();
    updatedAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
  }

  /** Moves it to a stage. */
  void move(DealStage to, Instant now) {
    stage = to.word();
    updatedAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
  }

  /** Whether the person sees it for whom this is done. */
  boolean isSeen() {
    return Visible.of(RecordKind.DEALS).includes(ownerId, teamId);
  }

  /** What the deal says, as a draft to change. */
  DealDraft draft() {
    return new DealDraft(
        name,
        contactId,
        companyId,
        DealStage.of(stage).orElse(DealStage.NEW),
        amount,
        currency,
        probability,
        closesOn,
        ownerId);
  }
}
