package org.rapportcrm.app.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;

/**
 * Saved views of lists. A person sees their own and the shared ones, and changes only their own. A
 * view is filters, not records: whoever opens a shared one sees what they may see.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SavedViews {

  /** So many of one person for one list. */
  static final int MOST = 100;

  private static final int FILTER = 4000;
  private static final int COLUMNS = 2000;

  private static final String SELECT =
      "select v.id, v.kind, v.name, v.filter, v.columns, v.shared, v.owner_id, u.name as owner,"
          + " v.version, d.view_id is not null as usual from list_view v"
          + " left join app_user u on u.id = v.owner_id left join list_view_default d on"
          + " d.view_id = v.id and d.user_id = ? where (v.owner_id = ? or v.shared)";

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Refusals refusals;

  /** For the container. */
  protected SavedViews() {}

  /** Over the database. */
  @Inject
  public SavedViews(Sql sql, Clock clock, CurrentUser user, Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.refusals = refusals;
  }

  /** What a view is to be; texts are checked. */
  public record Wish(String name, String filter, String columns, boolean shared) {}

  /** The person's views of a list, or of all where {@code kind} is {@code null}, by name. */
  public List<SavedView> of(ListKind kind) {
    List<Object> parameters = new ArrayList<>(List.of(me(), me()));
    if (kind != null) {
      parameters.add(kind.word());
    }
    return sql.list(
        SELECT + (kind == null ? "" : " and v.kind = ?") + " order by lower(v.name), v.id",
        row -> SavedView.of(row, me()),
        parameters.toArray());
  }

  /** The view, if the person may see it; else status 404. */
  public SavedView get(long id) {
    return find(id).orElseThrow(() -> refusals.notFound("views.one", id));
  }

  /** The view, if the person may see it. */
  public Optional<SavedView> find(long id) {
    return sql.first(SELECT + " and v.id = ?", row -> SavedView.of(row, me()), me(), me(), id);
  }

  /** Keeps a view of the person's and answers its key. */
  public long create(ListKind kind, Wish wish) {
    Wish checked = checked(wish);
    if (sql.number(
            "select count(*) from list_view where owner_id = ? and kind = ?", me(), kind.word())
        >= MOST) {
      throw refusals.conflict(null, "views.too-many", MOST);
    }
    Instant now = clock.instant();
    return sql.insert(
        "insert into list_view (kind, name, owner_id, shared, filter, columns, created_at,"
            + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        kind.word(),
        checked.name(),
        me(),
        checked.shared(),
        checked.filter(),
        checked.columns(),
        now,
        now);
  }

  /**
   * Changes a view of the person's.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, Wish wish, Long version) {
    SavedView view = own(id);
    Wish checked = checked(wish);
    int changed =
        sql.update(
            "update list_view set name = ?, shared = ?, filter = ?, columns = ?, updated_at = ?,"
                + " version = version + 1 where id = ? and version = ?",
            checked.name(),
            checked.shared(),
            checked.filter(),
            checked.columns(),
            clock.instant(),
            id,
            version == null ? view.version() : version);
    if (changed == 0) {
      throw refusals.overtaken(null);
    }
    if (!checked.shared()) {
      sql.update("delete from list_view_default where view_id = ? and user_id <> ?", id, me());
    }
  }

  /** Deletes a view of the person's. */
  public void delete(long id) {
    own(id);
    sql.update("delete from list_view where id = ?", id);
  }

  /** From now on the list opens with this view for the person, or as usual again. */
  public void makeUsual(long id, boolean usual) {
    SavedView view = get(id);
    sql.update(
        "delete from list_view_default where user_id = ? and kind = ?", me(), view.kind().word());
    if (usual) {
      sql.update(
          "insert into list_view_default (user_id, kind, view_id) values (?, ?, ?)",
          me(),
          view.kind().word(),
          id);
    }
  }

  private SavedView own(long id) {
    SavedView view = get(id);
    if (!view.own()) {
      throw refusals.conflict(null, "views.not-own", view.owner());
    }
    return view;
  }

  private Wish checked(Wish wish) {
    List<Flaw> flaws = new ArrayList<>();
    String name = Input.required("name", wish.name(), 120).or(flaws);
    String filter = ListAddress.of(wish.filter()).filterText();
    String columns = String.join(",", Columns.keys(wish.columns()));
    Input.text("filter", filter, FILTER).or(flaws);
    Input.text("columns", columns, COLUMNS).or(flaws);
    if (wish.shared() && !user.may(ViewFeature.SHARE)) {
      flaws.add(Flaw.of("shared", "views.may-not-share"));
    }
    refusals.unlessEmpty(flaws);
    return new Wish(name, filter, columns.isEmpty() ? null : columns, wish.shared());
  }

  private long me() {
    return user.id().orElse(-1L);
  }
}
