package org.rapportcrm.emailcampaigns.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Content;
import org.rapportcrm.emailcampaigns.campaign.Sending;

/**
 * Two campaigns that the shop sent, one that waits for its day, one that is being written, and a
 * sequence for newcomers.
 */
@ApplicationScoped
public class CampaignsDemo implements DemoData {

  private static final String TEA = "https://example.com/tea";
  private static final String PAPER = "https://example.com/paper";

  @Inject private Sql sql;
  @Inject private Campaigns campaigns;
  @Inject private Deliveries deliveries;
  @Inject private SequenceDemo sequence;

  @Override
  public void fill(RandomGenerator random, Instant now) {
    if (sql.number("select count(*) from email_campaigns_campaign") > 0) {
      return;
    }
    long customers = segment("Customers", "purchases.count", 1, now);
    long regulars = segment("Regular customers", "purchases.count", 5, now);
    Campaign spring = campaigns.create(content("Spring teas are here", customers, spring()));
    sent(spring, now.minus(Duration.ofDays(62)).plus(Duration.ofHours(9)), random, now, EVERYBODY);
    Campaign thanks = campaigns.create(content("Thank you, regulars", regulars, thanks()));
    sent(thanks, now.minus(Duration.ofDays(12)).plus(Duration.ofHours(10)), random, now, FRIENDS);
    Campaign greeting = campaigns.create(content("New Year’s greeting", customers, greeting()));
    sql.update(
        "update email_campaigns_campaign set scheduled_at = ? where id = ?",
        newYear(now),
        greeting.id());
    campaigns.create(content("Evening with the makers", regulars, evening()));
    sequence.fill(random, now);
  }

  private static final DemoOutcomes.Mood EVERYBODY = new DemoOutcomes.Mood(34, 17, 2);
  private static final DemoOutcomes.Mood FRIENDS = new DemoOutcomes.Mood(58, 31, 0);

  private void sent(
      Campaign campaign, Instant at, RandomGenerator random, Instant now, DemoOutcomes.Mood mood) {
    long batch = deliveries.prepare(Sending.batch(campaign));
    deliveries.addSegment(batch, campaign.content().segmentId());
    sql.update(
        "delete from delivery where batch_id = ?"
            + " and contact_id in (select id from contact where created_at > ?)",
        batch,
        at);
    sql.update(
        "update email_campaigns_campaign set batch_id = ?, created_at = ?, updated_at = ?"
            + " where id = ?",
        batch,
        at.minus(Duration.ofDays(2)),
        at,
        campaign.id());
    new DemoOutcomes(sql, random, now, mood).fill(batch, at, List.of(TEA, PAPER));
  }

  private long segment(String name, String field, int least, Instant now) {
    String rule = "{\"field\":\"%s\",\"op\":\"gte\",\"value\":%d}".formatted(field, least);
    sql.update(
        "insert into segment (id, name, name_folded, rule, created_at, updated_at)"
            + " select nextval('segment_seq'), ?, ?, ?, ?, ?"
            + " where not exists (select 1 from segment where name_folded = ?)",
        name,
        Folding.fold(name),
        rule,
        now,
        now,
        Folding.fold(name));
    return sql.number("select id from segment where name_folded = ?", Folding.fold(name));
  }

  private static Content content(String name, long segment, MessageDesign design) {
    return new Content(name, segment, design, null, null, null);
  }

  private static MessageDesign spring() {
    return design(
        "The first flush has arrived, {{contact.firstName|friend}}",
        "Three new teas and a notebook that lies flat",
        heading("The first flush has arrived"),
        text(
            "Dear {{contact.firstName|friend}},\n\nthree teas of this spring are on our shelves:"
                + " a bright Darjeeling, a soft Sencha and a Gyokuro that needs ten minutes of"
                + " your day."),
        button("See the teas", TEA),
        divider(),
        text("And for what you write down beside the cup: a notebook that lies flat."),
        button("See the notebooks", PAPER));
  }

  private static MessageDesign thanks() {
    return design(
        "Thank you, {{contact.firstName|friend}}",
        "No offer, just thanks",
        heading("Thank you"),
        text(
            "Dear {{contact.firstName|friend}},\n\nyou have come back to us again and again. We"
                + " notice, and we are glad. If something was ever not right, answer this message:"
                + " a person reads it."),
        button("What is new", TEA),
        button("For your desk", PAPER));
  }

  private static Instant newYear(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC)
        .plusYears(1)
        .withDayOfYear(1)
        .atTime(8, 0)
        .toInstant(ZoneOffset.UTC);
  }

  private static MessageDesign greeting() {
    return design(
        "A good new year, {{contact.firstName|friend}}",
        "From all of us",
        heading("A good new year"),
        text("Dear {{contact.firstName|friend}},\n\nmay it be a calm one, with time for tea."));
  }

  private static MessageDesign evening() {
    return design(
        "You are invited, {{contact.firstName|friend}}",
        "An evening with the makers",
        heading("An evening with the makers"),
        text("Dear {{contact.firstName|friend}},\n\nthe date is not fixed yet."));
  }

  private static MessageDesign design(String subject, String preheader, Block... blocks) {
    return new MessageDesign(subject, preheader, "en", List.of(blocks));
  }

  private static Block heading(String text) {
    return Block.of("heading", Map.of("text", text));
  }

  private static Block text(String text) {
    return Block.of("text", Map.of("text", text));
  }

  private static Block button(String label, String url) {
    return Block.of("button", Map.of("label", label, "url", url));
  }

  private static Block divider() {
    return Block.of("divider", null);
  }
}
