package org.rapportcrm.app.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.dashboard.SalesMonths.Month;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** {@code /console/dashboard}. */
@Named
@RequestScoped
public class DashboardPage {

  private static final int SHOWN = 6;

  @Inject private Widgets found;
  @Inject private CurrentUser user;
  @Inject private Overviews overviews;
  @Inject private Clock clock;
  @Inject private Sql sql;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private List<WidgetCard> widgets;

  /** A contact on the list of the newest. */
  public record Newcomer(long id, String name, Instant at) {

    /** Called as in every list; an import may bring nothing but a customer number. */
    static Newcomer of(ResultSet row) throws SQLException {
      ContactView contact =
          new ContactView(
              row.getLong("id"),
              row.getString("email"),
              row.getString("first_name"),
              row.getString("last_name"),
              null,
              null,
              null,
              null,
              null,
              row.getString("external_id"),
              null);
      return new Newcomer(contact.id(), contact.displayName(), Sql.instant(row, "created_at"));
    }
  }

  /** A task on the list of one's own. */
  public record Duty(long id, String title, LocalDate due, Long contact, boolean late) {}

  /** Widgets of active plugins that the person may see. */
  public List<WidgetCard> getWidgets() {
    if (widgets == null) {
      widgets = found.all(msg::get);
    }
    return widgets;
  }

  /** The figures on top. */
  public Overview getOverview() {
    return overviews.current();
  }

  /**
   * Purchases of the last twelve months, drawn by the months of the person's calendar; {@code null}
   * without any.
   */
  public Chart getPurchases() {
    Overview overview = overviews.current();
    if (overview.currency() == null) {
      return null;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Month> months = SalesMonths.until(today, overview.days(), viewer.locale());
    String title = msg.of("dashboard.purchases.title", overview.currency());
    return Chart.ofMoney(
        Chart.Kind.BARS,
        title,
        months.stream().map(Month::name).toList(),
        overview.currency(),
        Chart.Series.of(title, months.stream().map(Month::sum).toList()));
  }

  /** The newest contacts. */
  public List<Newcomer> getNewest() {
    SqlPart newest =
        SqlPart.of(
                "select c.id, c.first_name, c.last_name, c.email, c.external_id,"
                    + " c.created_at from contact c"
                    + " where c.deleted_at is null")
            .and(Visible.of(RecordKind.CONTACTS).on("c"))
            .and(" order by c.created_at desc, c.id desc fetch first " + SHOWN + " rows only");
    return sql.list(newest.sql(), Newcomer::of, newest.values());
  }

  /** The person's open tasks, the most urgent first. */
  public List<Duty> getDuties() {
    LocalDate today = LocalDate.now(viewer.zone());
    return sql.list(
        "select id, title, due, contact_id from task where assignee_id = ? and done_at is null"
            + " order by due, id fetch first "
            + SHOWN
            + " rows only",
        row -> {
          LocalDate due = row.getObject("due", LocalDate.class);
          return new Duty(
              row.getLong("id"),
              row.getString("title"),
              due,
              Sql.longOrNull(row, "contact_id"),
              due != null && due.isBefore(today));
        },
        user.id().orElse(-1L));
  }
}
