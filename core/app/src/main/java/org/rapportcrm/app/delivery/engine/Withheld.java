package org.rapportcrm.app.delivery.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.rapportcrm.api.data.Sql;

/** Finds out why a claimed delivery may not be sent after all, and writes it down. */
final class Withheld {

  private static final String WHY =
      """
      select d.state, d.claim_token, b.state as batch_state,
        (select count(*) from suppression s where s.address_folded = d.address_folded)
          as suppressed
      from delivery d join delivery_batch b on b.id = d.batch_id where d.id = ?
      """;

  private final DeliveryStore store;

  Withheld(DeliveryStore store) {
    this.store = store;
  }

  private record Why(boolean ours, String batchState, boolean suppressed) {}

  /** Writes the reason down; answers whether the rest of the claim is worth trying. */
  boolean explain(Claim claim, long deliveryId) throws SQLException {
    Why why =
        store.transaction(connection -> why(connection.prepareStatement(WHY), claim, deliveryId));
    if (!why.ours()) {
      return true;
    }
    if (why.batchState().equals("CANCELLED")) {
      hold(claim, deliveryId, DeliveryState.CANCELLED, "cancelled");
      return true;
    }
    if (!why.batchState().equals("SENDING")) {
      return false;
    }
    hold(
        claim, deliveryId, DeliveryState.SUPPRESSED, why.suppressed() ? "suppressed" : "noConsent");
    return true;
  }

  private void hold(Claim claim, long id, DeliveryState state, String reason) throws SQLException {
    store.finish(Outcome.heldBack(id, claim.token(), state, reason));
  }

  private static Why why(PreparedStatement select, Claim claim, long id) throws SQLException {
    try (select) {
      Sql.bind(select, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return new Why(false, "", false);
        }
        boolean ours = row.getString(1).equals("CLAIMED") && claim.token().equals(row.getString(2));
        return new Why(ours, row.getString(3), row.getLong(4) > 0);
      }
    }
  }
}
