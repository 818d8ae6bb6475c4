package org.rapportcrm.emailcampaigns.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.ContentCheck;

/** Templates: people's own in the table, the newest first, and then the ready-made ones. */
@ApplicationScoped
public class Templates {

  private static final String READ =
      "select id, name, design, version from email_campaigns_template ";

  private Sql sql;
  private Composer composer;
  private Clock clock;
  private Problems problems;
  private ContentCheck check;
  private ReadyMade ready;

  /** For proxies. */
  protected Templates() {}

  @Inject
  public Templates(
      Sql sql,
      Composer composer,
      Clock clock,
      Problems problems,
      ContentCheck check,
      ReadyMade ready) {
    this.sql = sql;
    this.composer = composer;
    this.clock = clock;
    this.problems = problems;
    this.check = check;
    this.ready = ready;
  }

  /** A template and its place in the list: ids above 0 for people's own, 0 and below for others. */
  public record Placed(long place, Template template) {}

  /**
   * The list from a place on.
   *
   * @param before those after the one in this place; {@link Long#MAX_VALUE} starts at the top
   */
  public List<Placed> list(long before, int limit) {
    List<Placed> found =
        new ArrayList<>(
            sql.list(
                READ + "where id < ? order by id desc fetch first " + limit + " rows only",
                row -> new Placed(row.getLong("id"), row(row)),
                before));
    List<Template> others = ready.all();
    for (int i = 0; i < others.size() && found.size() < limit; i++) {
      if (-i < before) {
        found.add(new Placed(-i, others.get(i)));
      }
    }
    return found;
  }

  /** The template of this key, if there is one. */
  public Optional<Template> find(String key) {
    return number(key) == null
        ? ready.find(key)
        : sql.first(READ + "where id = ?", this::row, number(key));
  }

  /** The template, or a refusal with status 404. */
  public Template get(String key) {
    return find(key).orElseThrow(() -> problems.notFound("template", key));
  }

  /** Stores one of one's own. */
  @Transactional
  public Template create(String name, MessageDesign design) {
    String known = checked(name, design);
    Instant now = clock.instant();
    long id =
        sql.insert(
            "insert into email_campaigns_template (name, name_folded, design, created_at,"
                + " updated_at) values (?, ?, ?, ?, ?)",
            known,
            Folding.fold(known),
            composer.toJson(design),
            now,
            now);
    return get(String.valueOf(id));
  }

  /**
   * Changes one of one's own.
   *
   * @param version the one that was read; another means that somebody changed it since: 409
   */
  @Transactional
  public Template change(String key, String name, MessageDesign design, long version) {
    String known = checked(name, design);
    long id = own(key);
    int changed =
        sql.update(
            "update email_campaigns_template set name = ?, name_folded = ?, design = ?,"
                + " updated_at = ?, version = version + 1 where id = ? and version = ?",
            known,
            Folding.fold(known),
            composer.toJson(design),
            clock.instant(),
            id,
            version);
    if (changed == 0) {
      throw problems.overtaken("template-changed");
    }
    return get(key);
  }

  /** Deletes one of one's own; campaigns that began with it keep what they say. */
  @Transactional
  public void delete(String key) {
    sql.update("delete from email_campaigns_template where id = ?", own(key));
  }

  private long own(String key) {
    if (get(key).ready()) {
      throw problems.conflict("template-ready");
    }
    return number(key);
  }

  private String checked(String name, MessageDesign design) {
    String stripped = name == null ? "" : name.strip();
    check.design(stripped, design);
    return stripped;
  }

  private Template row(ResultSet row) throws SQLException {
    return new Template(
        String.valueOf(row.getLong("id")),
        row.getString("name"),
        composer.fromJson(row.getString("design")),
        false,
        row.getLong("version"));
  }

  private static Long number(String key) {
    return key != null && key.matches("\\d{1,18}") ? Long.valueOf(key) : null;
  }
}
