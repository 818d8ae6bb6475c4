package org.rapportcrm.app.contact.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.SharedAnswers;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * How many contacts a list has, of those that the asking person sees. Everybody is counted exactly;
 * what a filter leaves is counted up to {@link #MOST}, which a list shows as "more than 10,000". A
 * count is kept for a few seconds, so that turning pages does not count again; own writes forget
 * all counts at once, another node's are seen after those seconds.
 */
@ApplicationScoped
public class ContactTotals {

  /** Counting a filtered list stops here. */
  public static final int MOST = 10_001;

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 1000;

  private record Key(ContactFilter filter, Visible visible) {}

  private final SharedAnswers<Key, Long> totals = new SharedAnswers<>(FRESH, MOST_KEPT);
  private ContactFinder finder;
  private Sql sql;

  /** For the container. */
  protected ContactTotals() {}

  /** Over the database. */
  @Inject
  public ContactTotals(ContactFinder finder, Sql sql) {
    this.finder = finder;
    this.sql = sql;
  }

  /** The total of a list; {@link #MOST} means that or more, unless the list is of everybody. */
  public long of(ContactFilter filter) {
    Key key = new Key(filter, Visible.of(RecordKind.CONTACTS));
    return totals.get(key, () -> count(filter, key.visible()));
  }

  private long count(ContactFilter filter, Visible visible) {
    return filter.isAll() && visible.all() ? everybody(sql) : finder.count(filter, MOST);
  }

  /**
   * How many there are that are not in the trash. All of them are counted in an index of keys and
   * those in the trash in theirs; whether each one is in the trash would be read from the table.
   */
  public static long everybody(Sql sql) {
    return sql.number(
        "select (select count(*) from contact)"
            + " - (select count(*) from contact where deleted_at is not null)");
  }

  void created(@Observes ContactsCreated event) {
    totals.forget();
  }

  void changed(@Observes ContactsChanged event) {
    totals.forget();
  }

  void merged(@Observes ContactsMerged event) {
    totals.forget();
  }

  void erased(@Observes ContactsErased event) {
    totals.forget();
  }
}
