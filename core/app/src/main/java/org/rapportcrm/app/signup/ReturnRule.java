package org.rapportcrm.app.signup;

import java.util.Optional;
import org.rapportcrm.api.message.Suppressions.Suppression;
import org.rapportcrm.app.consent.Unsubscribing;

/**
 * Whether somebody with a suppressed address may come back by signing up. Who left by themself may,
 * once they confirmed; whom a complaint, a bounce or one of us keeps out may not. Pure.
 */
final class ReturnRule {

  private ReturnRule() {}

  /** Whether a confirmation may be mailed, and then lifts the suppression. */
  static boolean mayReturn(Optional<Suppression> suppression) {
    return suppression
        .map(
            kept ->
                kept.reason().equals("erased")
                    || kept.reason().equals("manual") && Unsubscribing.SOURCE.equals(kept.detail()))
        .orElse(true);
  }
}
