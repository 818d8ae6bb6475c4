package org.rapportcrm.loyalty.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.reward.Coupon;
import org.rapportcrm.loyalty.reward.Coupons;
import org.rapportcrm.loyalty.reward.Redemptions;

/** Coupons. */
@Path("/plugins/loyalty/coupons")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class CouponsResource {

  @Inject private Coupons coupons;
  @Inject private Redemptions redemptions;
  @Inject private Problems problems;
  @Inject private CurrentUser user;

  @GET
  @RequiresCapability("loyalty.read")
  @Doc("Coupons, the newest first.")
  public Listing<CouponData> list(
      @OneOf(words = {"issued", "used", "void"})
          @Doc("issued, used or void; all when absent.")
          @QueryParam("state")
          String state,
      @Doc("Only those of this contact.") @QueryParam("contact") Long contact,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    Coupon.State only = null;
    if (state != null && !state.isBlank()) {
      List<FieldError> errors = new ArrayList<>();
      only = ProgrammeData.choice("state", state, Coupon.State.class, null, errors);
      if (!errors.isEmpty()) {
        throw problems.fields(errors);
      }
    }
    int size = Limit.of(limit);
    List<Coupon> rows = coupons.list(only, contact, Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.id())).map(CouponData::of);
  }

  @GET
  @Path("{code}")
  @RequiresCapability("loyalty.read")
  @Doc("The coupon with this code.")
  public CouponData get(@PathParam("code") String code) {
    return CouponData.of(coupons.get(code));
  }

  @POST
  @Path("{code}/use")
  @RequiresCapability("loyalty.manage")
  @Doc("Uses a coupon, once; 409 when it was used, is void or too old.")
  public CouponData use(@PathParam("code") String code) {
    return CouponData.of(coupons.use(code, user.name()));
  }

  @POST
  @Path("{code}/void")
  @RequiresCapability("loyalty.manage")
  @Doc("Makes a coupon void; points that were given for it go back where they came from.")
  public CouponData makeVoid(@PathParam("code") String code) {
    return CouponData.of(redemptions.makeVoid(code, user.name()));
  }
}
