package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.purchase.PurchaseFeature;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.team.TeamWish;

/** Creates, changes and moves deals. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Deals {

  private static final Duration UNDO = Duration.ofHours(1);

  private Entities entities;
  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private NamedRecords named;
  private Settings settings;
  private PipelineReader pipelines;
  private DealFinder finder;
  private DealMoves moves;
  private DealTelling telling;
  private Refusals refusals;

  /** For the container. */
  protected Deals() {}

  @Inject
  public Deals(
      Entities entities,
      Sql sql,
      Clock clock,
      CurrentUser user,
      NamedRecords named,
      Settings settings,
      PipelineReader pipelines,
      DealFinder finder,
      DealMoves moves,
      DealTelling telling,
      Refusals refusals) {
    this.entities = entities;
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.named = named;
    this.settings = settings;
    this.pipelines = pipelines;
    this.finder = finder;
    this.moves = moves;
    this.telling = telling;
    this.refusals = refusals;
  }

  /** Creates a deal and answers its key. */
  public long create(Values values) {
    Deal deal = new Deal(clock.instant());
    save(deal, DealDraft.EMPTY, null, values);
    return deal.id();
  }

  /** Creates a deal that follows another one, whose renewal is done with it. */
  public long renew(long id, Values values) {
    Deal before = get(id);
    Deal deal = new Deal(clock.instant());
    deal.follows(id);
    save(deal, DealDraft.EMPTY, null, values);
    before.renewal("renewed", clock.instant());
    flush();
    return deal.id();
  }

  /** Says that a deal will not be renewed, or ({@code false}) that this is open again. */
  public void endRenewal(long id, boolean ended) {
    get(id).renewal(ended ? "ended" : null, clock.instant());
    flush();
  }

  /**
   * Changes a deal; absent fields stay.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, Values values, Long version) {
    Deal deal = get(id);
    if (version != null && version != deal.version()) {
      throw refusals.overtaken(null);
    }
    save(deal, deal.draft(), stage(deal.stageId()), values);
  }

  /** Moves a deal to the stage of its pipeline that has this word. */
  public void move(long id, String stage) {
    change(id, new Values(Map.of("stage", stage)), null);
  }

  /**
   * Takes the last move of a deal back, as if it had never been. Possible for an hour, for the
   * person who moved it.
   */
  public void undoMove(long id) {
    Deal deal = get(id);
    DealMoves.Last last =
        moves
            .last(id)
            .filter(move -> move.before().stageId() != null)
            .filter(move -> user.id().equals(Optional.ofNullable(move.userId())))
            .filter(move -> move.at().plus(UNDO).isAfter(clock.instant()))
            .orElseThrow(() -> refusals.conflict(null, "deals.no-undo"));
    DealMove.Before before = last.before();
    Stage from = stage(deal.stageId());
    Stage to = stage(before.stageId());
    deal.enter(to, before.since(), clock.instant());
    DealDraft draft = deal.draft();
    deal.set(
        new DealDraft(
            draft.name(),
            draft.contactId(),
            draft.companyId(),
            draft.amount(),
            draft.currency(),
            before.probability(),
            before.closesOn(),
            draft.ownerId(),
            before.lostReason(),
            draft.renewsOn(),
            draft.teamId()),
        clock.instant());
    moves.forget(last.id());
    flush();
    telling.arrived(id, deal.draft(), from.word(), to);
  }

  /** Deletes a deal. */
  public void delete(long id) {
    entities.remove(get(id));
    entities.flush();
    finder.forget();
  }

  /** Whether the asking person sees the deal, if there is one of this key. */
  public boolean sees(long id) {
    return finder.row(id).isPresent();
  }

  /** The deal as lists show it, or status 404. */
  public DealRow row(long id) {
    return finder.row(id).orElseThrow(() -> refusals.notFound("deals.one", id));
  }

  private void save(Deal deal, DealDraft before, Stage from, Values values) {
    List<Flaw> flaws = new ArrayList<>();
    Stage to = StageChoice.of(pipelines.all(), from, values, flaws);
    DealDraft wish = before.with(values, PurchaseFeature.currency(settings), flaws);
    refusals.unlessEmpty(flaws);
    DealDraft draft = withPartners(wish, before);
    boolean moved = from == null || from.id() != to.id();
    DealMove.Before was = deal.before();
    if (moved) {
      draft = arrived(draft, to, values);
      deal.enter(to, clock.instant(), clock.instant());
    }
    deal.set(draft, clock.instant());
    if (deal.id() == null) {
      deal.madeBy(Acting.sight());
      entities.add(deal);
    }
    flush();
    if (moved) {
      String word = from == null ? null : from.word();
      moves.note(deal.id(), was, word, to);
      telling.arrived(deal.id(), deal.draft(), word, to);
    }
  }

  /**
   * A deal that is decided was decided today, and one that moves on has the chance of its stage.
   */
  private DealDraft arrived(DealDraft draft, Stage to, Values values) {
    DealDraft moved = values.has("probability") ? draft : draft.withoutProbability();
    return to.isOver() && !values.has("closesOn")
        ? moved.decided(LocalDate.ofInstant(clock.instant(), user.zone()))
        : moved;
  }

  private DealDraft withPartners(DealDraft wish, DealDraft before) {
    DealDraft draft =
        wish.about(
            named.kept(RecordKind.CONTACTS, wish.contactId(), before.contactId()),
            named.kept(RecordKind.COMPANIES, wish.companyId(), before.companyId()));
    named.demand("contact", RecordKind.CONTACTS, draft.contactId(), before.contactId());
    named.demand("company", RecordKind.COMPANIES, draft.companyId(), before.companyId());
    named.demandUser("ownerId", draft.ownerId());
    named.demandTeam(TeamWish.FIELD, draft.teamId());
    return draft;
  }

  private void flush() {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw refusals.overtaken(null);
    }
  }

  private Stage stage(long id) {
    return pipelines.all().stream()
        .flatMap(one -> one.stages().stream())
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> refusals.conflict(null, "deals.no-undo"));
  }

  private Deal get(long id) {
    return entities
        .find(Deal.class, id)
        .filter(Deal::isSeen)
        .orElseThrow(() -> refusals.notFound("deals.one", id));
  }
}
