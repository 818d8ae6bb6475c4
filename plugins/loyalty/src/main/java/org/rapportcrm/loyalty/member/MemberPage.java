package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.loyalty.Links;
import org.rapportcrm.loyalty.reward.Redemptions;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;

/**
 * A member's own page {@code /m/<token>}: balance, tier, what expires soon, rewards, coupons,
 * history, the link to share. A reward is taken by POST with a key made for the form, so that a
 * second press of the button is not a second redemption.
 */
@ApplicationScoped
public class MemberPage implements PublicPageHandler {

  private static final String TEMPLATE = "META-INF/rapport/loyalty/member.mustache";

  @Inject private Tokens tokens;
  @Inject private MemberCards cards;
  @Inject private MemberPageModel model;
  @Inject private Redemptions redemptions;
  @Inject private Rewards rewards;
  @Inject private Templates templates;
  @Inject private Messages messages;

  @Override
  public PublicResponse get(PublicRequest request) {
    return card(request)
        .map(card -> page(request, card, 200, null))
        .orElseGet(PublicResponse::unknownToken);
  }

  @Override
  public PublicResponse post(PublicRequest request) {
    Optional<MemberCard> card = card(request);
    return card.isEmpty() ? PublicResponse.unknownToken() : redeem(request, card.get());
  }

  private PublicResponse redeem(PublicRequest request, MemberCard card) {
    String key = request.parameter("key");
    if (key == null || !key.matches("[A-Za-z0-9-]{8,80}")) {
      return page(request, card, 400, messages.text(request.locale(), "loyalty.page.again"));
    }
    try {
      Reward reward = rewards.get(number(request.parameter("reward")));
      if (reward.programmeId() != card.programme().id()) {
        return PublicResponse.unknownToken();
      }
      redemptions.redeem(
          reward.id(), card.contactId(), "page:" + card.memberId() + ":" + key, "member");
      return PublicResponse.redirect(
          "/m/" + request.token() + "?lang=" + request.locale().toLanguageTag() + "#coupons");
    } catch (ProblemException refused) {
      return page(
          request, card, refused.status(), messages.text(request.locale(), "loyalty.page.refused"));
    }
  }

  private Optional<MemberCard> card(PublicRequest request) {
    OptionalLong member = tokens.verify(Links.MEMBER, request.token());
    return member.isEmpty() ? Optional.empty() : cards.byId(member.getAsLong());
  }

  private PublicResponse page(PublicRequest request, MemberCard card, int status, String notice) {
    long before = number(request.parameter("before"));
    String body =
        templates.render(
            TEMPLATE,
            request.locale(),
            model.of(card, request.locale(), before > 0 ? before : Long.MAX_VALUE, notice));
    return PublicResponse.page(status, card.programme().name(), body, request.locale());
  }

  private static long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
