package org.rapportcrm.loyalty.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.reward.Redemptions;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;

/** Rewards. */
@Path("/plugins/loyalty/rewards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class RewardsResource {

  @Inject private Programmes programmes;
  @Inject private Rewards rewards;
  @Inject private Redemptions redemptions;
  @Inject private Problems problems;
  @Inject private CurrentUser user;

  /** Who wants it. */
  public record Redemption(
      @Required @Doc("Id of the contact.") Long contact,
      @Doc("Unique in the programme: sent again it answers the same coupon.") String key) {}

  @GET
  @RequiresCapability("loyalty.read")
  @Doc("The rewards of a programme, the cheapest first.")
  public Listing<RewardData> list(
      @Doc("Id of the programme; the default one when absent.") @QueryParam("programme")
          Long programme) {
    long id = programmes.orDefault(programme).id();
    List<RewardData> all = rewards.of(id).stream().map(RewardData::of).toList();
    return new Listing<>(all, null, (long) all.size());
  }

  @GET
  @Path("{id}")
  @RequiresCapability("loyalty.read")
  @Doc("One reward.")
  public RewardData get(@PathParam("id") long id) {
    return RewardData.of(rewards.get(id));
  }

  @POST
  @Idempotent
  @RequiresCapability("loyalty.manage")
  @Doc(value = "Makes a reward.", returns = RewardData.class, status = 201)
  public Response create(RewardData data) {
    long programmeId = programmes.orDefault(data.programme()).id();
    Reward saved = rewards.save(data.toReward(null, programmeId, 0));
    return Response.status(201).entity(RewardData.of(saved)).build();
  }

  @PUT
  @Path("{id}")
  @RequiresCapability("loyalty.manage")
  @Doc("Replaces a reward; it stays in its programme.")
  public RewardData replace(@PathParam("id") long id, RewardData data) {
    Reward known = rewards.get(id);
    return RewardData.of(rewards.save(data.toReward(id, known.programmeId(), known.version())));
  }

  @POST
  @Path("{id}/redeem")
  @Idempotent
  @RequiresCapability("loyalty.manage")
  @Doc(
      value = "Gives the reward to a contact: points, stock and coupon in one transaction.",
      returns = CouponData.class,
      status = 201)
  public Response redeem(@PathParam("id") long id, Redemption wish) {
    if (wish.contact() == null) {
      throw problems.field("contact", "contact-missing");
    }
    String key =
        wish.key() == null || wish.key().isBlank() ? "rest:" + UUID.randomUUID() : wish.key();
    return Response.status(201)
        .entity(CouponData.of(redemptions.redeem(id, wish.contact(), key, user.name())))
        .build();
  }
}
