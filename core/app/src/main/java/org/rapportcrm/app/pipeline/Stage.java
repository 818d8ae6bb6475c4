package org.rapportcrm.app.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.rapportcrm.api.text.Messages;

/**
 * How far a deal has come.
 *
 * @param word its name in REST, such as {@code proposal}; unique in its pipeline, never changes
 * @param probability of winning a deal that has come here, 0 to 100 percent
 * @param stalledAfter days after which a deal that is still here is stalled; {@code null} for never
 */
public record Stage(
    long id,
    long pipelineId,
    String word,
    Titles titles,
    int probability,
    Outcome outcome,
    Integer stalledAfter) {

  /** Its columns under names of their own, for queries that join it as {@code st}. */
  public static final String COLUMNS =
      "st.id as st_id, st.pipeline_id as st_pipeline, st.word as st_word, st.name as st_name,"
          + " st.name_ar as st_ar, st.name_fa as st_fa, st.probability as st_probability,"
          + " st.outcome as st_outcome, st.stalled_after as st_stalled";

  /** Reads {@link #COLUMNS}. */
  public static Stage of(ResultSet row) throws SQLException {
    return new Stage(
        row.getLong("st_id"),
        row.getLong("st_pipeline"),
        row.getString("st_word"),
        new Titles(row.getString("st_name"), row.getString("st_ar"), row.getString("st_fa")),
        row.getInt("st_probability"),
        Outcome.of(row.getString("st_outcome")).orElse(Outcome.OPEN),
        row.getObject("st_stalled", Integer.class));
  }

  /** Its name in this language. */
  public String label(Locale locale, Messages messages) {
    return titles.in(locale, messages, "deals.stage." + word);
  }

  /** Whether deals here are over. */
  public boolean isOver() {
    return outcome.isOver();
  }

  /** The moment from which a deal that came here then has been here too long, or {@code null}. */
  public Instant stalledAt(Instant since) {
    return stalledAfter == null || isOver() ? null : since.plus(Duration.ofDays(stalledAfter));
  }
}
