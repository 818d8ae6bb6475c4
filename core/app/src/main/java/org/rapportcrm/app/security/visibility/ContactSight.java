package org.rapportcrm.app.security.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Set;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;

/** Which contacts the person sees who asks, for plugins and for core code with a contact's key. */
@Named
@ApplicationScoped
public class ContactSight implements VisibleContacts {

  private Sql sql;

  /** For the container. */
  protected ContactSight() {}

  /** Over the database. */
  @Inject
  public ContactSight(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean all() {
    return now().all();
  }

  @Override
  public SqlPart on(String alias) {
    return now().on(alias);
  }

  @Override
  public SqlPart key(String column) {
    return now().key(column);
  }

  @Override
  public Set<Long> among(Collection<Long> contactIds) {
    return now().among(sql, contactIds);
  }

  private static Visible now() {
    return Visible.of(RecordKind.CONTACTS);
  }
}
