package org.rapportcrm.emailcampaigns.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.text.Words;

/** Exports in which sequences a person is and was, and forgets it. What was sent is the core's. */
@ApplicationScoped
@Transactional
public class EnrolmentData implements PersonalData {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "sequence", "email-campaigns.sequence",
          "reason", "email-campaigns.reason",
          "entered", "email-campaigns.export.entered",
          "due", "email-campaigns.export.due",
          "ended", "email-campaigns.export.ended");

  /** What the keys of the pages' texts begin with that say a column's codes. */
  private static final Map<String, String> CODES =
      Map.of("state", "email-campaigns.sequence.", "reason", "email-campaigns.sequence.reason.");

  private final Sql sql;

  /** For proxies. */
  protected EnrolmentData() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public EnrolmentData(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    List<Map<String, Object>> rows = new ArrayList<>();
    sql.each(
        "select s.name, e.state, e.reason, e.entered_at, e.due_at, e.ended_at"
            + " from email_campaigns_enrolment e"
            + " join email_campaigns_sequence s on s.id = e.sequence_id"
            + " where e.contact_id = ? order by e.id",
        row -> {
          Map<String, Object> values = new LinkedHashMap<>();
          values.put("sequence", row.getString(1));
          values.put("state", row.getString(2));
          values.put("reason", row.getString(3));
          values.put("entered", row.getString(4));
          values.put("due", row.getString(5));
          values.put("ended", row.getString(6));
          rows.add(values);
        },
        contactId);
    return rows.isEmpty() ? Map.of() : Map.of("sequences", rows);
  }

  @Override
  public Optional<Words> words(String kind, String column, Object value) {
    if (column == null) {
      return Optional.empty();
    }
    if (value == null) {
      return Optional.ofNullable(COLUMNS.get(column)).map(Words::of);
    }
    return Optional.ofNullable(CODES.get(column))
        .map(before -> Words.of(before + word(value.toString())));
  }

  private static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public List<String> erase(long contactId) {
    sql.update("delete from email_campaigns_start_member where contact_id = ?", contactId);
    sql.update("delete from email_campaigns_enrolment where contact_id = ?", contactId);
    return List.of();
  }
}
