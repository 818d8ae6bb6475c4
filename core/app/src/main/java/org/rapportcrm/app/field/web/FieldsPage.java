package org.rapportcrm.app.field.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldBook;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** The custom fields of one kind of record, to be ordered and archived. */
@Named
@RequestScoped
public class FieldsPage {

  @Inject private CustomFields fields;
  @Inject private FieldBook book;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private Carrier carrier;
  private List<Definition> rows;
  private Long order;

  @PostConstruct
  void load() {
    carrier = Carrier.of(Here.parameter("of")).orElse(Carrier.CONTACT);
  }

  /** The kinds of record. */
  public List<Carrier> getCarriers() {
    return Arrays.asList(Carrier.values());
  }

  /** The kind of record whose fields are shown. */
  public Carrier getCarrier() {
    return carrier;
  }

  /** Its fields in their order, archived ones too. */
  public List<Definition> getRows() {
    if (rows == null) {
      rows = fields.all(carrier);
    }
    return rows;
  }

  /** What the person calls a field. */
  public String label(Definition field) {
    return field.label(viewer.locale());
  }

  /** The version of the order that the page shows. */
  public Long getOrder() {
    return order == null ? book.orderVersion(carrier) : order;
  }

  /** The version of the order that the page shows. */
  public void setOrder(Long order) {
    this.order = order;
  }

  /** Puts a field one place further up or down. */
  public void move(long id, boolean up) {
    act(() -> book.move(id, up, order), null);
  }

  /** Archives a field, or brings it back. */
  public void archive(long id, boolean archived) {
    act(() -> book.archive(id, archived), archived ? "fields.archived" : "fields.restored");
  }

  private void act(Runnable work, String done) {
    try {
      work.run();
      if (done != null) {
        Here.done(msg.get(done));
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go("/console/fields?of=" + carrier.word());
  }
}
