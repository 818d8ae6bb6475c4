package org.rapportcrm.app.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.security.visibility.OwnedRecord;
import org.rapportcrm.app.security.visibility.RecordKind;

/** A purchase that is being talked about. */
@Entity
@Table(name = "deal")
public class Deal extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deal_seq")
  @SequenceGenerator(name = "deal_seq", sequenceName = "deal_seq", allocationSize = 50)
  private Long id;

  private String name;

  @Column(name = "contact_id")
  private Long contactId;

  @Column(name = "company_id")
  private Long companyId;

  @Column(name = "pipeline_id")
  private Long pipelineId;

  @Column(name = "stage_id")
  private Long stageId;

  private String outcome = Outcome.OPEN.word();

  @Column(name = "stage_since")
  private OffsetDateTime stageSince;

  @Column(name = "stalled_at")
  private OffsetDateTime stalledAt;

  @Column(name = "lost_reason")
  private String lostReason;

  @Column(name = "renews_on")
  private LocalDate renewsOn;

  private String renewal;

  @Column(name = "renewal_of")
  private Long renewalOf;

  private BigDecimal amount;
  private String currency;
  private Integer probability;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  /** For JPA. */
  protected Deal() {}

  Deal(Instant now) {
    super(now);
  }

  /** Its key; {@code null} until it is added. */
  public Long id() {
    return id;
  }

  @Override
  protected RecordKind kind() {
    return RecordKind.DEALS;
  }

  /** Sets what the deal says, but for the stage, which it moves to. */
  void set(DealDraft draft, Instant now) {
    name = draft.name();
    contactId = draft.contactId();
    companyId = draft.companyId();
    amount = draft.amount();
    currency = draft.currency();
    probability = draft.probability();
    closesOn = draft.closesOn();
    ownedBy(draft.ownerId());
    ofTeam(draft.teamId());
    lostReason = Outcome.LOST.word().equals(outcome) ? draft.lostReason() : null;
    if (!Objects.equals(renewsOn, draft.renewsOn())) {
      renewsOn = draft.renewsOn();
      renewal = null;
    }
    touched(now);
  }

  /** Moves it to a stage, where its time begins anew. */
  void enter(Stage stage, Instant since, Instant now) {
    pipelineId = stage.pipelineId();
    stageId = stage.id();
    outcome = stage.outcome().word();
    stageSince = utc(since);
    Instant stalled = stage.stalledAt(since);
    stalledAt = stalled == null ? null : utc(stalled);
    touched(now);
  }

  /** What it is at the moment, for the history of its moves. */
  DealMove.Before before() {
    return new DealMove.Before(
        stageId,
        stageSince == null ? null : stageSince.toInstant(),
        closesOn,
        probability,
        lostReason);
  }

  /** Says that it follows another one whose time is over. */
  void follows(long deal) {
    renewalOf = deal;
  }

  /** What became of its renewal: {@code renewed}, {@code ended}, or {@code null} for open. */
  void renewal(String state, Instant now) {
    renewal = state;
    touched(now);
  }

  /** What the deal says, as a draft to change. */
  DealDraft draft() {
    return new DealDraft(
        name,
        contactId,
        companyId,
        amount,
        currency,
        probability,
        closesOn,
        ownerId(),
        lostReason,
        renewsOn,
        teamId());
  }

  /** Key of the stage it is in. */
  Long stageId() {
    return stageId;
  }
}
