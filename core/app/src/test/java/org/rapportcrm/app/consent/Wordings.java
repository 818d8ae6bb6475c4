package org.rapportcrm.app.consent;

import java.time.Clock;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.testkit.FixedUser;

/** The texts of consent for tests that need no person. */
public final class Wordings {

  private Wordings() {}

  /** Over this database. */
  public static PurposeTexts of(Sql sql, Clock clock) {
    return new PurposeTexts(
        sql,
        new Purposes(sql),
        clock,
        new Audit(sql, clock, new Acting()),
        new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount()),
        FixedUser.withoutAccount());
  }
}
