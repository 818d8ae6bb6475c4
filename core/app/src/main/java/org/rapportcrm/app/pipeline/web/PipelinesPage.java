package org.rapportcrm.app.pipeline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.PipelineFeature;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.pipeline.Pipelines;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** All pipelines with their stages. */
@Named
@RequestScoped
public class PipelinesPage {

  @Inject private Pipelines pipelines;
  @Inject private PipelineReader reader;
  @Inject private Sql sql;
  @Inject private CurrentUser user;
  @Inject private Messages messages;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private List<Row> rows;
  private Long order;

  /**
   * A pipeline as the page shows it.
   *
   * @param deals how many are in it
   * @param first whether new deals go there
   */
  public record Row(Pipeline pipeline, String name, long deals, boolean first) {}

  /** The pipelines. */
  public List<Row> getRows() {
    if (rows == null) {
      Map<Long, Long> deals =
          sql
              .list(
                  "select pipeline_id, count(*) from deal group by pipeline_id",
                  row -> Map.entry(row.getLong(1), row.getLong(2)))
              .stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      List<Pipeline> all = reader.all();
      rows =
          all.stream()
              .map(
                  one ->
                      new Row(
                          one,
                          one.label(viewer.locale(), messages),
                          deals.getOrDefault(one.id(), 0L),
                          one == all.get(0)))
              .toList();
    }
    return rows;
  }

  /** The name of a stage. */
  public String stage(Stage stage) {
    return stage.label(viewer.locale(), messages);
  }

  /** The version of the order that the page shows. */
  public Long getOrder() {
    return order == null ? pipelines.orderVersion() : order;
  }

  /** The version of the order that the page shows. */
  public void setOrder(Long order) {
    this.order = order;
  }

  /** New deals go into this one from now on. */
  public void putFirst(long id) {
    act(() -> pipelines.putFirst(id, order), "pipelines.saved");
  }

  /** Deletes one that no deal is in. */
  public void delete(long id) {
    act(() -> pipelines.delete(id), "pipelines.deleted");
  }

  private void act(Runnable work, String said) {
    if (user.may(PipelineFeature.MANAGE)) {
      try {
        work.run();
        Here.done(msg.get(said));
      } catch (ProblemException e) {
        Here.refused(e);
      }
      Here.go("/console/pipelines");
    }
  }
}
