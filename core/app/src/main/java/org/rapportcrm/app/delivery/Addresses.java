package org.rapportcrm.app.delivery;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.api.web.Tokens;

/**
 * Addresses of public pages and of messages, each with a token for one purpose and one delivery.
 */
public record Addresses(Tokens tokens) {

  /** Purpose of tokens that unsubscribe and show preferences. */
  public static final String UNSUBSCRIBE = "unsubscribe";

  /** Purpose of tokens that tell of an opening. */
  public static final String OPEN = "open";

  /** Start of the purpose of tokens that tell of a click; the link's id follows. */
  public static final String CLICK = "click:";

  private static final Pattern MESSAGE_ID = Pattern.compile("<d(\\d{1,18})\\.([\\w-]{1,100})@.*>");
  private static final Pattern BOUNCE = Pattern.compile("b\\+([\\w-]{1,100})@.*");

  /** An address as it is compared: lower case, without space around it. */
  public static String folded(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /** Where a recipient unsubscribes. */
  public String unsubscribe(String baseUrl, long deliveryId) {
    return baseUrl + "/u/" + tokens.issue(UNSUBSCRIBE, deliveryId);
  }

  /** The picture that tells of an opening. */
  public String open(String baseUrl, long deliveryId) {
    return baseUrl + "/o/" + tokens.issue(OPEN, deliveryId);
  }

  /** A counted link. */
  public String click(String baseUrl, long linkId, long deliveryId) {
    return baseUrl + "/c/" + linkId + "." + tokens.issue(CLICK + linkId, deliveryId);
  }

  /** The Message-ID: the same for every try, and not to be guessed. */
  public String messageId(long deliveryId, String domain) {
    return "<d" + deliveryId + "." + tokens.issue("message-id", deliveryId) + "@" + domain + ">";
  }

  /** The envelope's sender, which says whose bounce it is (VERP). */
  public String bounce(long deliveryId, String domain) {
    return "b+" + tokens.issue("bounce", deliveryId) + "@" + domain;
  }

  /** The delivery whose Message-ID this is; empty for those of others and for forged ones. */
  public OptionalLong ofMessageId(String messageId) {
    Matcher ours = MESSAGE_ID.matcher(messageId == null ? "" : messageId);
    OptionalLong found =
        ours.matches() ? tokens.verify("message-id", ours.group(2)) : OptionalLong.empty();
    return found.isPresent() && found.getAsLong() == Long.parseLong(ours.group(1))
        ? found
        : OptionalLong.empty();
  }

  /** The delivery whose bounces come to this address; empty for others and for forged ones. */
  public OptionalLong ofBounce(String address) {
    Matcher ours = BOUNCE.matcher(address == null ? "" : address);
    return ours.matches() ? tokens.verify("bounce", ours.group(1)) : OptionalLong.empty();
  }
}
