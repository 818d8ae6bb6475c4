package org.rapportcrm.app.search.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.search.Palette;

/** {@code /api/v1/search}: what Ctrl-K finds. */
@Path("/v1/search")
@ApplicationScoped
public class SearchResource {

  private static final int LONGEST = 200;

  @Inject private Palette palette;
  @Inject private CurrentUser user;
  @Inject private Messages messages;

  @Doc("A record, a page or something to begin.")
  record Found(
      @Doc("What it is: a word that is the same in every language, such as contacts.contact.")
          String kind,
      @Doc("The same in the reader's language.") String kindName,
      String title,
      @Doc("What tells it from others of its title; null where there is nothing.") String detail,
      @Doc("Its page in the console; that of a record ends with its id.") String path) {}

  @GET
  @RequiresCapability("contacts.read")
  @Doc(
      "What the console's search (Ctrl-K) finds, at most 20, best first: records of the core and of"
          + " plugins, pages, and what can be begun, as far as the user may and the token reaches.")
  public Listing<Found> find(
      @QueryParam("query") @Required @Doc("What somebody types; 1 to 200 characters.")
          String query) {
    if (query == null || query.isBlank()) {
      throw KeyedProblem.badField("query", "rest.missing", "query");
    }
    if (query.length() > LONGEST) {
      throw KeyedProblem.badField("query", "input.too-long", query.length(), LONGEST);
    }
    Locale locale = user.locale();
    return Listing.of(
        palette.find(query, locale).stream().map(hit -> found(hit, locale)).toList(), null);
  }

  private Found found(Hit hit, Locale locale) {
    return new Found(
        hit.kindKey(), messages.text(locale, hit.kindKey()), hit.title(), hit.detail(), hit.path());
  }
}
