package org.rapportcrm.app.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.PurposeUse;
import org.rapportcrm.api.hook.PurposeUse.User;
import org.rapportcrm.api.hook.PurposeUseFilter;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.plugin.hook.Filters;

/** Says what hangs on a purpose: people, forms, segments, and what plugins send for it. */
@ApplicationScoped
public class PurposeUses {

  private static final String AT_MOST = " fetch first 100 rows only";

  @Inject private Sql sql;
  @Inject private Filters filters;

  /**
   * What hangs on a purpose.
   *
   * @param consents how many contacts allow it now
   * @param recorded whether anybody ever said something about it
   */
  @Doc("What hangs on a purpose; of each kind at most 100.")
  public record Uses(
      @Doc("How many contacts allow it now.") long consents,
      @Doc("Whether anybody ever gave or withdrew consent to it.") boolean recorded,
      @Doc("Sign-up forms that ask for it.") List<User> forms,
      @Doc("Segments whose rules name it.") List<User> segments,
      @Doc("What plugins send for it, such as campaigns.") List<User> senders) {

    /** Whether nothing would be lost or broken without it. */
    public boolean isNone() {
      return !recorded && forms.isEmpty() && segments.isEmpty() && senders.isEmpty();
    }
  }

  /** What hangs on it now. */
  public Uses of(String purpose) {
    return new Uses(
        sql.number("select count(*) from consent where purpose = ? and given", purpose),
        isRecorded(purpose),
        users(
            "select name, '/console/signup-form/' || id from signup_form"
                + " where concat(',', purposes, ',') like ? order by id desc",
            "%," + purpose + ",%"),
        users(
            "select name, '/console/segment/' || id from segment where rule like ?"
                + " order by name_folded",
            "%\"consent." + purpose + "\"%"),
        filters.apply(PurposeUseFilter.class, PurposeUse.none(purpose)).users());
  }

  /** Somebody who never consented may still have been asked: the events tell. */
  private boolean isRecorded(String purpose) {
    return sql.number(
            "select case when exists (select 1 from consent where purpose = ?)"
                + " or exists (select 1 from consent_event where purpose = ?)"
                + " or exists (select 1 from signup_text s join consent_text t on t.id = s.text_id"
                + " where t.purpose = ?)"
                + " or exists (select 1 from delivery_batch where purpose = ?)"
                + " then 1 else 0 end",
            purpose,
            purpose,
            purpose,
            purpose)
        > 0;
  }

  private List<User> users(String select, String pattern) {
    return sql.list(select + AT_MOST, row -> new User(row.getString(1), row.getString(2)), pattern);
  }
}
