package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.api.segment.Segments.SegmentName;

/** What can start a sequence: lists, tags and segments by their names. */
@ApplicationScoped
public class Choices {

  private static final int MOST = 2000;

  private Sql sql;
  private Segments segments;

  /** For proxies. */
  protected Choices() {}

  /** Over this database. */
  @Inject
  public Choices(Sql sql, Segments segments) {
    this.sql = sql;
    this.segments = segments;
  }

  /** Something to choose. */
  public record Choice(long id, String name) {}

  /** Lists by name. */
  public List<Choice> lists() {
    return named("contact_list");
  }

  /** Tags by name. */
  public List<Choice> tags() {
    return named("tag");
  }

  /** Segments by name. */
  public List<Choice> segments() {
    return segments.all().stream().map(one -> new Choice(one.id(), one.name())).toList();
  }

  /** The name of what starts it; nothing for what is not there (any more), and for by hand. */
  public Optional<String> name(Start start) {
    if (!start.hasGroup()) {
      return Optional.empty();
    }
    return switch (start.kind()) {
      case HAND -> Optional.empty();
      case LIST -> name("contact_list", start.id());
      case TAG -> name("tag", start.id());
      case SEGMENT -> segments.find(start.id()).map(SegmentName::name);
    };
  }

  private List<Choice> named(String table) {
    return sql.list(
        "select id, name from "
            + table
            + " order by name_folded fetch first "
            + MOST
            + " rows only",
        row -> new Choice(row.getLong(1), row.getString(2)));
  }

  private Optional<String> name(String table, long id) {
    return sql.first("select name from " + table + " where id = ?", row -> row.getString(1), id);
  }
}
