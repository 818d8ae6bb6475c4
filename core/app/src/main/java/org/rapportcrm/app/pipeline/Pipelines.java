package org.rapportcrm.app.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;

/** Makes and changes pipelines. A stage that deals are in is never taken away from under them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Pipelines {

  /** Key of the pipeline that is there from the start. */
  static final long USUAL = 1;

  private static final int MOST = 50;

  private static final String ORDER = "order of pipelines";

  private Sql sql;
  private Clock clock;
  private PipelineReader reader;
  private StageWriter stages;
  private Refusals refusals;
  private FormVersions versions;

  /** For the container. */
  protected Pipelines() {}

  @Inject
  public Pipelines(
      Sql sql,
      Clock clock,
      PipelineReader reader,
      StageWriter stages,
      Refusals refusals,
      FormVersions versions) {
    this.sql = sql;
    this.clock = clock;
    this.reader = reader;
    this.stages = stages;
    this.refusals = refusals;
    this.versions = versions;
  }

  /** The pipeline, or status 404. */
  public Pipeline get(long id) {
    return reader.find(id).orElseThrow(() -> refusals.notFound("pipelines.one.named", id));
  }

  /** Makes a pipeline after the others and answers its key. */
  public long create(PipelineDraft draft) {
    PipelineDraft good = checked(draft, false);
    if (sql.number("select count(*) from pipeline") >= MOST) {
      throw refusals.conflict(null, "pipelines.enough", MOST);
    }
    long id = Ids.next(sql, "pipeline_seq");
    sql.update(
        "insert into pipeline (id, name, name_ar, name_fa, position, created_at)"
            + " select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ? from pipeline",
        id,
        good.titles().any(),
        good.titles().ar(),
        good.titles().fa(),
        clock.instant());
    stages.write(id, List.of(), good.stages());
    return id;
  }

  /**
   * Changes a pipeline. Its stages become those of the draft: known ones by their word, the others
   * new; one that is missing goes, unless deals are in it.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, PipelineDraft draft, Long version) {
    Pipeline before = get(id);
    PipelineDraft good = checked(draft, id == USUAL);
    int changed =
        sql.update(
            "update pipeline set name = ?, name_ar = ?, name_fa = ?, version = version + 1"
                + " where id = ? and version = ?",
            good.titles().any(),
            good.titles().ar(),
            good.titles().fa(),
            id,
            version == null ? before.version() : version);
    if (changed == 0) {
      throw refusals.overtaken(null);
    }
    stages.write(id, before.stages(), good.stages());
  }

  /** How often another pipeline was made the first. */
  public long orderVersion() {
    return versions.of(ORDER);
  }

  /**
   * Makes it the first, where new deals go.
   *
   * @param opened the {@link #orderVersion} that was seen, refused with status 409 when somebody
   *     made another the first since; {@code null} for whatever it is now
   */
  public void putFirst(long id, Long opened) {
    get(id);
    versions.next(ORDER, opened);
    sql.update(
        "update pipeline set position = (select min(position) from pipeline) - 1 where id = ?", id);
  }

  /** Deletes a pipeline that no deal is in; one always stays. */
  public void delete(long id) {
    get(id);
    long deals = sql.number("select count(*) from deal where pipeline_id = ?", id);
    if (deals > 0) {
      throw refusals.conflict(null, "pipelines.in-use", deals);
    }
    if (sql.number("select count(*) from pipeline") == 1) {
      throw refusals.conflict(null, "pipelines.last-one");
    }
    sql.update("delete from pipeline where id = ?", id);
  }

  private PipelineDraft checked(PipelineDraft draft, boolean usual) {
    List<Flaw> flaws = new ArrayList<>();
    PipelineDraft good = draft.checked(usual, flaws);
    refusals.unlessEmpty(flaws);
    return good;
  }
}
