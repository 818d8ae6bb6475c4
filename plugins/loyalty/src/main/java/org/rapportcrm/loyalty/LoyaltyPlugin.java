package org.rapportcrm.loyalty;

import static org.rapportcrm.api.security.Roles.MARKETING;
import static org.rapportcrm.api.security.Roles.SALES;
import static org.rapportcrm.api.security.Roles.SERVICE;
import static org.rapportcrm.api.security.Roles.VIEWER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.page.BulkAction;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Type;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.web.PublicPage;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.loyalty.demo.LoyaltyDemo;
import org.rapportcrm.loyalty.ledger.EntryTelling;
import org.rapportcrm.loyalty.ledger.ExpireJob;
import org.rapportcrm.loyalty.ledger.LedgerHealth;
import org.rapportcrm.loyalty.ledger.VerifyJob;
import org.rapportcrm.loyalty.member.GivePoints;
import org.rapportcrm.loyalty.member.LoyaltyPersonalData;
import org.rapportcrm.loyalty.member.MemberFigures;
import org.rapportcrm.loyalty.member.MemberPage;
import org.rapportcrm.loyalty.member.MemberTags;
import org.rapportcrm.loyalty.programme.LoyaltySearch;
import org.rapportcrm.loyalty.programme.PastPurchasesJob;
import org.rapportcrm.loyalty.referral.ReferralPage;
import org.rapportcrm.loyalty.referral.ReferralRewards;
import org.rapportcrm.loyalty.reward.CouponBlock;
import org.rapportcrm.loyalty.reward.CouponOptions;
import org.rapportcrm.loyalty.reward.Coupons;
import org.rapportcrm.loyalty.reward.Redemptions;
import org.rapportcrm.loyalty.tier.Tiers;
import org.rapportcrm.loyalty.tier.TiersJob;

/** What loyalty adds to Rapport. */
public class LoyaltyPlugin implements RapportPlugin {

  /** Sees programmes, members, rewards, coupons. */
  public static final String READ = "loyalty.read";

  /** Changes them, and gives and takes points. */
  public static final String MANAGE = "loyalty.manage";

  private static final String MEMBERS = "loyalty_member";
  private static final String IN_DEFAULT =
      "living = 1 and programme_id = (select p.id from loyalty_programme p where p.is_default)";
  private static final String TIER_NAME =
      "(select t.name from loyalty_tier t where t.id = tier_id)";

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(READ, "loyalty.read", Set.of(MARKETING, SALES, SERVICE, VIEWER)),
        new Capability(MANAGE, "loyalty.manage", Set.of(MARKETING)));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        entry("loyalty.programmes", "star", "programmes"),
        entry("loyalty.members", "id-card", "members"),
        entry("loyalty.rewards", "gift", "rewards"),
        entry("loyalty.coupons", "ticket", "coupons"),
        entry("loyalty.referrals", "share-alt", "referrals"));
  }

  private static MenuEntry entry(String key, String icon, String page) {
    return new MenuEntry(Section.LOYALTY, key, icon, "/plugins/loyalty/" + page, READ);
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("programmes", "loyalty.programmes", READ),
        new Page("programme", "loyalty.programme", MANAGE),
        new Page("members", "loyalty.members", READ),
        new Page("rewards", "loyalty.rewards", READ),
        new Page("reward", "loyalty.reward", MANAGE),
        new Page("coupons", "loyalty.coupons", READ),
        new Page("referrals", "loyalty.referrals", READ));
  }

  @Override
  public List<ContactTab> contactTabs() {
    return List.of(
        new ContactTab("loyalty", "loyalty.name", "star", "/plugins/loyalty/tab.xhtml", READ));
  }

  @Override
  public List<Class<? extends ContactFigures>> contactFigures() {
    return List.of(MemberFigures.class);
  }

  @Override
  public List<Widget> dashboardWidgets() {
    return List.of(
        new Widget(
            "points", "loyalty.widget", "/plugins/loyalty/widget.xhtml", READ, Widget.Width.HALF));
  }

  @Override
  public List<BulkAction> bulkActions() {
    return List.of(
        new BulkAction("give-points", "loyalty.give-points", "star", MANAGE, GivePoints.class));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(LoyaltySearch.class);
  }

  @Override
  public List<SegmentCriterion> segmentCriteria() {
    return List.of(
        SegmentCriterion.any(
                "loyalty.points",
                "loyalty.criterion.points",
                Type.NUMBER,
                MEMBERS,
                "contact_id",
                "balance")
            .where(IN_DEFAULT),
        SegmentCriterion.any(
                "loyalty.tier",
                "loyalty.criterion.tier",
                Type.TEXT,
                MEMBERS,
                "contact_id",
                TIER_NAME)
            .where(IN_DEFAULT),
        SegmentCriterion.sum(
                "loyalty.pointsEarned",
                "loyalty.criterion.points-earned",
                "loyalty_contact_entry",
                "contact_id",
                "earned")
            .at("earned_at"),
        SegmentCriterion.max(
                "loyalty.lastEarn",
                "loyalty.criterion.last-earn",
                Type.DATE,
                MEMBERS,
                "contact_id",
                "last_earn_at")
            .where(IN_DEFAULT));
  }

  @Override
  public List<MergeTag> mergeTags() {
    return List.of(
        new MergeTag(MemberTags.POINTS, "loyalty.tag.points", "1,250", MemberTags.class),
        new MergeTag(MemberTags.TIER, "loyalty.tag.tier", "Gold", MemberTags.class),
        new MergeTag(
            MemberTags.REFERRAL_LINK,
            "loyalty.tag.referral-link",
            "https://example.org/r/K7MPD3XQ",
            MemberTags.class),
        new MergeTag(
            MemberTags.MEMBER_LINK,
            "loyalty.tag.member-link",
            "https://example.org/m/…",
            MemberTags.class));
  }

  @Override
  public List<MessageBlock> messageBlocks() {
    return List.of(
        new MessageBlock(
            "loyalty.coupon",
            "loyalty.coupon",
            "ticket",
            List.of(
                MessageBlock.Field.choice(
                    CouponBlock.REWARD, "loyalty.reward", CouponOptions.class)),
            CouponBlock.class));
  }

  @Override
  public List<TimelineKind> timelineKinds() {
    return List.of(
        new TimelineKind(Redemptions.REDEEMED, "loyalty.timeline.redeemed", "gift", false),
        new TimelineKind(Tiers.REACHED, "loyalty.timeline.tier-reached", "star", false),
        new TimelineKind(
            ReferralRewards.REWARDED, "loyalty.timeline.referral-rewarded", "share-alt", false));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of(
            "bulkPoints", "loyalty.setting.bulk-points", SettingsSchema.Type.WHOLE_NUMBER, "100"),
        Setting.of(
            "referralsPerDay",
            "loyalty.setting.referrals-per-day",
            SettingsSchema.Type.WHOLE_NUMBER,
            "20"));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(ExpireJob.KIND, "loyalty.job.expire", Duration.ofHours(1), ExpireJob.class),
        new JobKind(TiersJob.KIND, "loyalty.job.tiers", Duration.ofHours(24), TiersJob.class),
        new JobKind(VerifyJob.KIND, "loyalty.job.verify", Duration.ofHours(24), VerifyJob.class),
        new JobKind(
            PastPurchasesJob.KIND, "loyalty.job.past-purchases", null, PastPurchasesJob.class));
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    List<WebhookKind> kinds = new ArrayList<>(EntryTelling.kinds());
    kinds.add(new WebhookKind(Tiers.CHANGED, "loyalty.webhook.tier.changed"));
    kinds.addAll(Coupons.webhookKinds());
    return kinds;
  }

  @Override
  public List<PublicPage> publicPages() {
    return List.of(new PublicPage("m", MemberPage.class), new PublicPage("r", ReferralPage.class));
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(LoyaltyPersonalData.class);
  }

  @Override
  public List<Class<? extends HealthCheck>> healthChecks() {
    return List.of(LedgerHealth.class);
  }

  @Override
  public Optional<Class<? extends DemoData>> demoData() {
    return Optional.of(LoyaltyDemo.class);
  }
}
