package org.rapportcrm.app.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.suppression.AddressKey;
import org.rapportcrm.app.suppression.ErasedAddresses;

/**
 * Gives keys to suppressed addresses that have none, before anything works by itself: those of a
 * home, or of a backup, that was made before there were keys. Plain hashes become keyed ones.
 */
@ApplicationScoped
public class SuppressionKeys {

  private static final Logger LOG = System.getLogger("rapport.privacy");
  private static final int AT_ONCE = 1_000;

  private Sql sql;
  private ErasedAddresses erased;
  private Transactions transactions;

  /** For the container. */
  protected SuppressionKeys() {}

  /** Over the database. */
  @Inject
  public SuppressionKeys(Sql sql, ErasedAddresses erased, Transactions transactions) {
    this.sql = sql;
    this.erased = erased;
    this.transactions = transactions;
  }

  void begin(@Observes BackgroundWork.Beginning beginning) {
    try {
      long done = 0;
      for (int some = AT_ONCE; some == AT_ONCE; done += some) {
        some = transactions.computeInNew(this::some);
      }
      if (done > 0) {
        LOG.log(Level.INFO, "{0} suppressed addresses have keys now", done);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Suppressed addresses got no keys; it is tried at the next start", e);
    }
  }

  /** Gives keys to some of those without, and says how many. */
  int some() {
    List<String> without =
        sql.list(
            "select address_folded from suppression where address_key is null and reason <> 'bounce'"
                + " order by address_folded fetch first "
                + AT_ONCE
                + " rows only",
            row -> row.getString(1));
    List<Object[]> keys = new ArrayList<>();
    for (String kept : without) {
      if (ErasedAddresses.isPlain(kept)) {
        rekey(kept, erased.keyedOf(kept));
      } else {
        keys.add(new Object[] {AddressKey.of(kept), kept});
      }
    }
    sql.batch("update suppression set address_key = ? where address_folded = ?", keys);
    return without.size();
  }

  /** One that was erased again since stands there with its key already. */
  private void rekey(String plain, String keyed) {
    sql.update(
        "update suppression set address_folded = ?, address_key = ? where address_folded = ?"
            + " and not exists (select 1 from suppression o where o.address_folded = ?)",
        keyed,
        keyed,
        plain,
        keyed);
    sql.update("delete from suppression where address_folded = ?", plain);
  }
}
