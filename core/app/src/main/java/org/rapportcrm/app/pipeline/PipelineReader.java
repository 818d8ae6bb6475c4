package org.rapportcrm.app.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** Reads pipelines with their stages. There are few of them: all come with one statement. */
@ApplicationScoped
public class PipelineReader {

  private Sql sql;

  /** For the container. */
  protected PipelineReader() {}

  /** Over the database. */
  @Inject
  public PipelineReader(Sql sql) {
    this.sql = sql;
  }

  /** All, in their order; there is always one. */
  public List<Pipeline> all() {
    Map<Long, Pipeline> found = new LinkedHashMap<>();
    sql.each(
        "select p.id, p.name, p.name_ar, p.name_fa, p.version, "
            + Stage.COLUMNS
            + " from pipeline p join pipeline_stage st on st.pipeline_id = p.id"
            + " order by p.position, p.id, st.position, st.id",
        row -> {
          long id = row.getLong("id");
          if (!found.containsKey(id)) {
            Titles titles =
                new Titles(
                    row.getString("name"), row.getString("name_ar"), row.getString("name_fa"));
            found.put(id, new Pipeline(id, titles, row.getLong("version"), new ArrayList<>()));
          }
          found.get(id).stages().add(Stage.of(row));
        });
    return List.copyOf(found.values());
  }

  /** The pipeline with this key. */
  public Optional<Pipeline> find(long id) {
    return all().stream().filter(one -> one.id() == id).findFirst();
  }

  /** Where new deals go when nobody says where. */
  public Pipeline usual() {
    return all().get(0);
  }
}
