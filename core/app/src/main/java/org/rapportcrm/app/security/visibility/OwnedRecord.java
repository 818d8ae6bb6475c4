package org.rapportcrm.app.security.visibility;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A record that a user and a team look after: what contacts, companies and deals have in common.
 * Who may see one is a question of its owner and its team alone.
 */
@MappedSuperclass
public abstract class OwnedRecord {

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
  protected OwnedRecord() {}

  /** A new record, of nobody yet. */
  protected OwnedRecord(Instant now) {
    createdAt = utc(now);
    updatedAt = createdAt;
  }

  /** Which kind of record it is, as visibility knows it. */
  protected abstract RecordKind kind();

  /** Counts the saves, so that two people do not overwrite each other unseen. */
  public long version() {
    return version;
  }

  /** The user who looks after it, or {@code null}. */
  public Long ownerId() {
    return ownerId;
  }

  /** Gives it to a user; {@code null} for nobody. */
  public void ownedBy(Long userId) {
    ownerId = userId;
  }

  /** The team that looks after it, or {@code null}. */
  public Long teamId() {
    return teamId;
  }

  /** Gives it to a team; {@code null} for none. */
  public void ofTeam(Long team) {
    teamId = team;
  }

  /** A new record without owner or team belongs to whoever made it, as far as that is a person. */
  public void madeBy(Sight sight) {
    ownerId = ownerId == null ? sight.ownerOfNew(kind()) : ownerId;
    teamId = teamId == null ? sight.teamOfNew() : teamId;
  }

  /** Whether the person sees it for whom this is done. */
  public boolean isSeen() {
    return Visible.of(kind()).includes(ownerId, teamId);
  }

  /** When it was last changed by a person or program. */
  public Instant updatedAt() {
    return updatedAt.toInstant();
  }

  /** Says that a person or program changed it now. */
  protected void touched(Instant now) {
    updatedAt = utc(now);
  }

  /** The instant as columns of records hold it. */
  protected static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
