package org.rapportcrm.app.mailin.mime;

import java.util.regex.Pattern;
import org.rapportcrm.app.delivery.smtp.ReplyRules;

/**
 * Whether an address is dead or a message was only refused, by the status and by what servers say.
 * In doubt the address lives: it is written to again, and the next bounce may be clearer. Pure.
 */
final class DeadWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  private static final Pattern DEAD =
      Pattern.compile(
          "(?:user|recipient|mailbox|address|account|addressee|alias)[^.\\n]{0,40}?(?:is |was )?"
              + "(?:unknown|not found|not known|no longer|doesn'?t exist|does not exist|not exist"
              + "|invalid|isn'?t valid|not listed|has been deleted)"
              + "|(?:unknown|invalid|no such|non-?existent|bad|illegal|undefined) (?:\\w+ )?"
              + "(?:user|recipient|mailbox|address|account|addressee|destination|name|person|here)"
              + "|no (?:mailbox|mail box|account|user|recipient|such)\\b[^.\\n]{0,20}(?:here|found|by that|name)"
              + "|not (?:a valid|our customer|a known user)|user (?:not|doesn)|unrouteable address"
              + "|host (?:unknown|not found|or domain name not found)|unknown host|domain (?:not found"
              + "|does not exist|name (?:is )?not found)|no such domain|nxdomain|no longer (?:at|on|in|with|valid|available)"
              + "|couldn'?t find any host|mail for .{1,80} (?:loops|not accepted)|nullmx|null mx"
              + "|no mx(?: record)? found|(?:recipient )?name is not recogni[sz]ed|not listed in|invalid domain|domain is not reachable|host lookup did not"
              + "|does ?n[o']t (?:accept|receive) (?:any )?(?:e-?)?mail|said: 550 5\\.1\\.1",
          FLAGS);

  private static final Pattern REFUSED =
      Pattern.compile(
          "quota|mailbox (?:is )?(?:full|over|exceed)|full mailbox|over (?:the )?(?:limit|quota)|exceed|insufficient"
              + "|block(?:ed|list)|blacklist|spam|policy|access denied|relay(?:ing)? (?:access )?den|not permitted"
              + "|reputation|dnsbl|rbl|greylist|try again|temporar|timed? ?out|suspend|disabled|inactive"
              + "|expired|too (?:large|big|many)|virus|authenticat|unable to relay|sender",
          FLAGS);

  private DeadWords() {}

  /** Whether a text says something of why. */
  static boolean speaksOfDelivery(String said) {
    return REFUSED.matcher(said).find() || Bounces.found(said) != null;
  }

  /**
   * What became of a message that was not delivered.
   *
   * @param status of RFC 3463, or {@code null}
   */
  static Failure.End end(String status, String words) {
    String said = words == null ? "" : words.substring(0, Math.min(words.length(), 2000));
    if (status != null && status.startsWith("4.") && !status.equals("4.0.0")) {
      return Failure.End.FAILED;
    }
    boolean speaks = DEAD.matcher(said).find();
    boolean refused = REFUSED.matcher(said).find();
    boolean coded = status != null && ReplyRules.isDeadAddress(status);
    boolean dead = coded ? speaks || !refused : speaks && !refused;
    return dead ? Failure.End.DEAD : Failure.End.FAILED;
  }
}
