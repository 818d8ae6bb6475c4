package org.rapportcrm.api.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads contacts; an injectable service of the core. Contacts in the trash are not found. Reading
 * takes part in a transaction where there is one and needs none; it asks for no capability, so a
 * page or resource that shows contacts asks for {@code contacts.read} itself.
 */
public interface Contacts {

  /** The contact, if it exists. */
  Optional<ContactView> find(long id);

  /** The contact with this address, compared without regard to case; {@code null} finds nobody. */
  Optional<ContactView> findByEmail(String email);

  /** The contact with this customer number; {@code null} finds nobody. */
  Optional<ContactView> findByExternalId(String externalId);

  /** Those of the contacts that exist, by id, in one query; ids that are gone are left out. */
  Map<Long, ContactView> findAll(Collection<Long> ids);

  /**
   * The contact with this address; created with the given source when there is none, in the
   * caller's transaction or one of its own. {@link ContactsCreated} follows after the commit.
   *
   * @param email a syntactically valid address
   * @param firstName used only for a new contact, may be {@code null}
   * @param source where it came from, such as {@code referral}
   * @throws org.rapportcrm.api.rest.ProblemException when it is no address
   */
  ContactView findOrCreate(String email, String firstName, String source);

  /**
   * Ids of at most {@code limit} contacts of a segment with id above {@code afterId}, ascending:
   * called with the last id of before until nothing comes, it walks through a segment of any size.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when there is no such segment, or its rule
   *     names a field that is not there any more
   */
  List<Long> inSegment(long segmentId, long afterId, int limit);
}
