package org.rapportcrm.app.contact.find;

import org.rapportcrm.api.segment.Segments;

/**
 * Which contacts a list shows; what is {@code null} does not restrict.
 *
 * @param query words as typed; each must begin some word of the contact
 * @param stage a life stage's word
 * @param ownerId a user; 0 for contacts without owner
 * @param source the exact source
 * @param tagId a tag's key
 * @param listId a list's key
 * @param companyId a company's key
 * @param hasEmail whether there is an address
 * @param segment a segment's members as SQL
 * @param teamId a team; 0 for contacts without team
 */
public record ContactFilter(
    String query,
    String stage,
    Long ownerId,
    String source,
    Long tagId,
    Long listId,
    Long companyId,
    Boolean hasEmail,
    Segments.Compiled segment,
    Long teamId) {

  /** Everybody. */
  public static final ContactFilter ALL =
      new ContactFilter(null, null, null, null, null, null, null, null, null);

  /** The same of all teams. */
  public ContactFilter(
      String query,
      String stage,
      Long ownerId,
      String source,
      Long tagId,
      Long listId,
      Long companyId,
      Boolean hasEmail,
      Segments.Compiled segment) {
    this(query, stage, ownerId, source, tagId, listId, companyId, hasEmail, segment, null);
  }

  /** Blank texts are none. */
  public ContactFilter {
    query = blankToNull(query);
    stage = blankToNull(stage);
    source = blankToNull(source);
  }

  /** Those that the words find. */
  public static ContactFilter query(String words) {
    return new ContactFilter(words, null, null, null, null, null, null, null, null);
  }

  /** The same within a segment. */
  public ContactFilter within(Segments.Compiled members) {
    return new ContactFilter(
        query, stage, ownerId, source, tagId, listId, companyId, hasEmail, members, teamId);
  }

  /** Whether it shows everybody. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** Whether no index has those that it leaves in this order. A source alone has one by name. */
  boolean isWithoutOrder(ContactSort.By by) {
    return isWithoutOrder() && !(by == ContactSort.By.NAME && equals(ofSource(source)));
  }

  /**
   * Whether no index has those that it leaves in the order of any list. Owners and teams have such
   * indexes, a company has few people, and what a segment costs only the database can judge.
   */
  boolean isWithoutOrder() {
    boolean asks =
        query != null
            || stage != null
            || source != null
            || tagId != null
            || listId != null
            || hasEmail != null;
    boolean ordered = ownerId != null || teamId != null || companyId != null || segment != null;
    return query != null && segment == null || asks && !ordered;
  }

  private static ContactFilter ofSource(String source) {
    return new ContactFilter(null, null, null, source, null, null, null, null, null);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
