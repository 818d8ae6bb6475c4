package org.rapportcrm.api.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads contacts; an injectable service of the core. Contacts in the trash are not found. */
public interface Contacts {

  /** The contact, if it exists. */
  Optional<ContactView> find(long id);

  /** The contact with this address, compared without regard to case. */
  Optional<ContactView> findByEmail(String email);

  /** The contact with this customer number. */
  Optional<ContactView> findByExternalId(String externalId);

  /** Those of the contacts that exist, by id. */
  Map<Long, ContactView> findAll(Collection<Long> ids);

  /**
   * The contact with this address; created with the given source when there is none.
   *
   * @param email a syntactically valid address
   * @param firstName used only for a new contact, may be {@code null}
   * @param source where it came from, such as {@code referral}
   */
  ContactView findOrCreate(String email, String firstName, String source);

  /**
   * Ids of at most {@code limit} contacts of a segment with id above {@code afterId}, ascending.
   */
  List<Long> inSegment(long segmentId, long afterId, int limit);
}
