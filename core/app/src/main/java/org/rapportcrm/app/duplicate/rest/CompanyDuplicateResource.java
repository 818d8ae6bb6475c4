package org.rapportcrm.app.duplicate.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.company.CompanyKeys;
import org.rapportcrm.app.duplicate.Alike;
import org.rapportcrm.app.duplicate.CompanyLikeFinder;
import org.rapportcrm.app.duplicate.DuplicateFeature;
import org.rapportcrm.app.duplicate.Duplicates;
import org.rapportcrm.app.duplicate.Likeness;
import org.rapportcrm.app.duplicate.Pair;
import org.rapportcrm.app.duplicate.PairKind;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** {@code /api/v1/duplicates/companies}. */
@Path("/v1/duplicates/companies")
@ApplicationScoped
public class CompanyDuplicateResource {

  @Inject private Duplicates duplicates;
  @Inject private Sql sql;

  @Doc("One of two companies.")
  public record CompanySide(long id, String name, String website, String phone, String city) {

    static CompanySide of(Pair.Side side) {
      return new CompanySide(side.id(), side.name(), side.address(), side.phone(), side.at());
    }
  }

  @Doc("Two companies that look like one.")
  public record CompanyPairBody(
      long id,
      CompanySide one,
      CompanySide other,
      @Doc("What they have in common, the surest first: domain, phone, name.") List<String> by,
      Instant foundAt) {

    static CompanyPairBody of(Pair pair) {
      return new CompanyPairBody(
          pair.id(),
          CompanySide.of(pair.one()),
          CompanySide.of(pair.other()),
          pair.by().stream().map(Likeness.By::word).toList(),
          pair.foundAt());
    }
  }

  @Doc("A company that may be the same.")
  public record CompanyAlikeBody(
      long id,
      String name,
      String website,
      @OneOf(words = {"domain", "phone", "name"}) @Doc("domain, phone or name.") String by) {}

  @GET
  @RequiresCapability(DuplicateFeature.MERGE_COMPANIES)
  @Doc("Pairs of companies that look like one, the surest first, as the last night found them.")
  public Listing<CompanyPairBody> list(
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    return PairPages.page(duplicates, PairKind.COMPANY, limit, cursor).map(CompanyPairBody::of);
  }

  @GET
  @Path("like")
  @RequiresCapability("companies.read")
  @Doc(
      "Companies that look like one: by domain, the end of the telephone number, the name without"
          + " its legal form.")
  public List<CompanyAlikeBody> like(
      @QueryParam("name") String name,
      @QueryParam("website") String website,
      @QueryParam("email") @Doc("Its domain counts where there is no website.") String email,
      @QueryParam("phone") String phone,
      @QueryParam("except") @Doc("A company that is not meant.") Long except) {
    CompanyKeys wanted = CompanyKeys.of(name, website, email, phone);
    List<Alike> alike =
        new CompanyLikeFinder(sql).find(List.of(wanted)).getOrDefault(wanted, List.of());
    Set<Long> seen =
        Visible.of(RecordKind.COMPANIES).among(sql, alike.stream().map(Alike::id).toList());
    return alike.stream()
        .filter(one -> seen.contains(one.id()) && !Long.valueOf(one.id()).equals(except))
        .map(one -> new CompanyAlikeBody(one.id(), one.name(), one.address(), one.by().word()))
        .toList();
  }

  @POST
  @Path("{id}/dismiss")
  @RequiresCapability(DuplicateFeature.MERGE_COMPANIES)
  @Doc("Says that a pair are two companies; it is not listed again.")
  public void dismiss(@PathParam("id") long id) {
    duplicates.dismiss(PairKind.COMPANY, id);
  }
}
