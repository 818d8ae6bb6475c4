package org.rapportcrm.app.contact.find;

import java.util.List;
import java.util.function.Supplier;
import org.rapportcrm.app.contact.find.ContactPage.After;

/** A list of contacts from its beginning to its end, some at each call, none twice. */
public final class ContactChunks implements Supplier<List<ContactRow>> {

  private final ContactFinder finder;
  private final ContactFilter filter;
  private final ContactSort sort;
  private final int size;
  private After after;
  private boolean over;

  /** Over a list; {@code size} to a call. */
  public ContactChunks(ContactFinder finder, ContactFilter filter, ContactSort sort, int size) {
    this.finder = finder;
    this.filter = filter;
    this.sort = sort;
    this.size = size;
  }

  @Override
  public List<ContactRow> get() {
    if (over) {
      return List.of();
    }
    ContactPage page = finder.page(filter, sort, after, size);
    after = page.next();
    over = after == null;
    return page.rows();
  }
}
