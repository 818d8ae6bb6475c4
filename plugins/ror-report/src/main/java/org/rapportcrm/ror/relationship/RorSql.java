package org.rapportcrm.ror.relationship;

/**
 * The one statement behind every figure, list and breakdown of ROR, so that they cannot disagree.
 *
 * <p>The rules (definition {@code ror/1}): a customer is a contact with a purchase that was not
 * refunded, before the end of the window. <b>Helped</b>: a customer with an interaction marked as
 * help in the window. <b>Repeat</b>: bought in the window, later than their first purchase.
 * <b>Referred</b>: bought in the window and was brought by a referral that has been credited. R is
 * the union of the last two within H. Contacts in the trash are nobody.
 */
final class RorSql {

  /** Key and version of the rules. */
  static final String DEFINITION = "ror/1";

  private static final String TEXT =
      """
      select h.id, h.source, h.owner_id,
             case when b.last_at > h.first_purchase then 1 else 0 end as is_repeat,
             case when b.last_at is not null and r.referee_id is not null then 1 else 0 end
               as is_referred
      from (select c.id, c.source, c.owner_id, c.first_purchase
            from contact c
            where c.deleted_at is null and c.first_purchase < ?%1$s
              and c.id in (select i.contact_id from interaction i
                           where i.helped = true and i.at >= ? and i.at < ?%2$s)) h
      left join (select p.contact_id, max(p.at) as last_at
                 from purchase p
                 where p.refunded_at is null and p.at >= ? and p.at < ?%3$s
                 group by p.contact_id) b on b.contact_id = h.id
      left join referral r on r.referee_id = h.id and r.credited_at is not null
      """;

  /** One row for each helped customer: id, repeat, referred. Parameters: {@link #parameters}. */
  static final String MEMBERS = TEXT.formatted("", "", "");

  /**
   * The same of customers with a key above one and up to another. Parameters: {@link
   * #parametersBetween}.
   */
  static final String MEMBERS_BETWEEN =
      TEXT.formatted(
          " and c.id > ? and c.id <= ?",
          " and i.contact_id > ? and i.contact_id <= ?",
          " and p.contact_id > ? and p.contact_id <= ?");

  static final String COUNTS =
      "select count(*),"
          + " coalesce(sum(case when m.is_repeat + m.is_referred > 0 then 1 else 0 end), 0),"
          + " coalesce(sum(case when m.is_referred = 1 and m.is_repeat = 0 then 1 else 0 end), 0),"
          + " coalesce(sum(case when m.is_repeat = 1 and m.is_referred = 0 then 1 else 0 end), 0)";

  static final String TOTAL =
      "select count(*) from contact c where c.deleted_at is null and c.first_purchase < ?";

  private RorSql() {}

  /** The values of the question marks of {@link #MEMBERS}. */
  static Object[] parameters(Window window) {
    return new Object[] {window.end(), window.start(), window.end(), window.start(), window.end()};
  }

  /** The values of the question marks of {@link #MEMBERS_BETWEEN}. */
  static Object[] parametersBetween(Window window, long above, long upTo) {
    return new Object[] {
      window.end(),
      above,
      upTo,
      window.start(),
      window.end(),
      above,
      upTo,
      window.start(),
      window.end(),
      above,
      upTo
    };
  }
}
