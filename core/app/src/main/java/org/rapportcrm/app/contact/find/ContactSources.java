package org.rapportcrm.app.contact.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.data.SharedAnswers;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * Where contacts came from, for choosing. All of them are counted for it, so the answer is kept for
 * some minutes: a new source is offered that much later.
 */
@ApplicationScoped
public class ContactSources {

  private static final int MOST = 100;
  private static final int MOST_KEPT = 1000;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final SharedAnswers<Visible, List<String>> kept = new SharedAnswers<>(KEPT, MOST_KEPT);
  private Sql sql;

  /** For the container. */
  protected ContactSources() {}

  /** Over the database. */
  @Inject
  public ContactSources(Sql sql) {
    this.sql = sql;
  }

  /** The most frequent ones of the contacts that the asking person sees, at most a hundred. */
  public List<String> most() {
    Visible visible = Visible.of(RecordKind.CONTACTS);
    return kept.get(visible, () -> count(visible));
  }

  private List<String> count(Visible visible) {
    SqlPart sources =
        SqlPart.of("select c.source from contact c where c.deleted_at is null")
            .and(" and c.source is not null")
            .and(visible.on("c"))
            .and(" group by c.source order by count(*) desc, c.source")
            .and(" fetch first " + MOST + " rows only");
    return sql.list(sources.sql(), row -> row.getString(1), sources.values());
  }
}
