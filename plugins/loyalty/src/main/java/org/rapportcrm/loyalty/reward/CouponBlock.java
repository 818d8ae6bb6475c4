package org.rapportcrm.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.loyalty.programme.Programmes;

/**
 * A coupon of its own for every recipient of a message. It is issued when the message is made, once
 * for each batch and contact; a preview shows a sample and issues nothing.
 */
@ApplicationScoped
public class CouponBlock implements BlockRenderer {

  /** What the block's only field is called: the id of the reward. */
  public static final String REWARD = "reward";

  private static final String SAMPLE = "K7MPD-3XQ9A-WTR5E";

  @Inject private Rewards rewards;
  @Inject private Coupons coupons;
  @Inject private Programmes programmes;
  @Inject private CouponOptions options;
  @Inject private Clock clock;
  @Inject private Messages messages;
  @Inject private Formats formats;

  @Override
  public Frame frame(Block block, Place place) {
    Reward reward = options.byField(block.field(REWARD)).orElse(null);
    if (reward == null) {
      return new Frame("", "");
    }
    String use = messages.text(place.locale(), "loyalty.coupon-block.use");
    return new Frame(
        "<mj-text align=\"center\" font-size=\"16px\">{{block.name}}</mj-text>"
            + "<mj-text align=\"center\" font-size=\"22px\" font-family=\"monospace\""
            + " font-weight=\"700\" letter-spacing=\"2px\" padding=\"8px 25px\">"
            + "<span dir=\"ltr\">{{block.code}}</span></mj-text>"
            + "<mj-text align=\"center\" font-size=\"13px\">"
            + use
            + " {{block.until}}</mj-text>",
        "{{block.name}}\n{{block.code}}\n" + use + " {{block.until}}\n");
  }

  @Override
  @Transactional
  public Map<Long, Map<String, String>> values(
      Block block, Place place, Collection<Long> contactIds) {
    Reward reward = options.byField(block.field(REWARD)).orElse(null);
    Map<Long, Map<String, String>> values = new HashMap<>();
    if (reward == null) {
      return values;
    }
    var zone = programmes.get(reward.programmeId()).zone();
    var expires = Redemptions.expiry(reward, zone, clock.instant());
    String until =
        expires == null
            ? ""
            : messages.text(
                place.locale(),
                "loyalty.coupon-block.until",
                formats.date(expires.atZone(zone).toLocalDate(), place.locale()));
    boolean preview = place.batchId() == 0;
    Map<Long, String> codes =
        preview ? Map.of() : coupons.forBatch(reward, place.batchId(), contactIds, expires);
    for (long contactId : preview ? withSample(contactIds) : contactIds) {
      String code = preview ? SAMPLE : codes.get(contactId);
      if (code != null) {
        values.put(contactId, Map.of("name", reward.name(), "code", code, "until", until));
      }
    }
    return values;
  }

  /** In a preview without a contact the id is 0. */
  private static Collection<Long> withSample(Collection<Long> contactIds) {
    return contactIds.isEmpty() ? List.of(0L) : contactIds;
  }
}
