package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.loyalty.Links;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.referral.ReferralCodes;

/** The merge tags' values, for a batch of contacts at once, of the default programme. */
@ApplicationScoped
public class MemberTags implements MergeTag.Source {

  /** Points now. */
  public static final String POINTS = "loyalty.points";

  /** Name of the tier. */
  public static final String TIER = "loyalty.tier";

  /** The link to share. */
  public static final String REFERRAL_LINK = "loyalty.referralLink";

  /** The member's own page. */
  public static final String MEMBER_LINK = "loyalty.memberLink";

  @Inject private Sql sql;
  @Inject private Programmes programmes;
  @Inject private ReferralCodes codes;
  @Inject private Links links;
  @Inject private Formats formats;

  @Override
  @Transactional
  public Map<Long, String> values(String name, Collection<Long> contactIds, Locale locale) {
    Map<Long, String> values = new HashMap<>();
    Programme programme = programmes.theDefault().orElse(null);
    if (programme == null || contactIds.isEmpty()) {
      return values;
    }
    if (name.equals(REFERRAL_LINK)) {
      codes.of(contactIds).forEach((id, code) -> values.put(id, links.referral(code)));
      return values;
    }
    sql.each(
        "select m.contact_id, m.id, m.balance, t.name from loyalty_member m"
            + " left join loyalty_tier t on t.id = m.tier_id"
            + " where m.programme_id = ? and m.living = 1 and m.contact_id = any(?)",
        row -> {
          String value =
              switch (name) {
                case POINTS -> formats.number(row.getLong(3), locale);
                case TIER -> row.getString(4);
                case MEMBER_LINK -> links.member(row.getLong(2));
                default -> null;
              };
          if (value != null) {
            values.put(row.getLong(1), value);
          }
        },
        programme.id(),
        contactIds);
    return values;
  }
}
