package org.rapportcrm.app.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;

/** Creates, renames and deletes tags as people ask for it. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class TagBook {

  private static final String RENAMED = "tag.renamed";

  private Tags tags;
  private Refusals refusals;
  private Audit audit;

  /** For the container. */
  protected TagBook() {}

  /** Over the tags. */
  @Inject
  public TagBook(Tags tags, Refusals refusals, Audit audit) {
    this.tags = tags;
    this.refusals = refusals;
    this.audit = audit;
  }

  /** The tag, or status 404. */
  public Tags.Tag get(long id) {
    return tags.find(id).orElseThrow(() -> refusals.notFound("tags.one", id));
  }

  /** The tag's name, or status 404; costs little, however many contacts carry it. */
  public String name(long id) {
    return tags.name(id).orElseThrow(() -> refusals.notFound("tags.one", id));
  }

  /** Creates a tag and answers its key; refused when there is one of this name. */
  public long create(String name) {
    return tags.named(free(name, null));
  }

  /**
   * Gives a tag another name; refused when another tag has it.
   *
   * @param before the name that the change was made for; {@code null} for whatever it is now
   */
  public void rename(long id, String name, String before) {
    name(id);
    String free = free(name, id);
    if (tags.rename(id, free, before) == 0) {
      throw refusals.overtaken(audit.last(record(id), RENAMED));
    }
    audit.record(RENAMED, record(id), free);
  }

  /** Deletes a tag; its contacts stay. */
  public void delete(long id) {
    name(id);
    tags.delete(id);
  }

  private static String record(long id) {
    return "tag " + id;
  }

  private String free(String name, Long self) {
    List<Flaw> flaws = new ArrayList<>();
    String checked = Input.required("name", name, 120).or(flaws);
    refusals.unlessEmpty(flaws);
    tags.idOf(checked)
        .filter(id -> !id.equals(self))
        .ifPresent(
            id -> {
              throw refusals.conflict("name", "input.taken", checked, id + "");
            });
    return checked;
  }
}
