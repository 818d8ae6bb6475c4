package org.rapportcrm.app.signup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.signup.SignupCount;
import org.rapportcrm.app.signup.SignupFeature;
import org.rapportcrm.app.signup.SignupForm;
import org.rapportcrm.app.signup.SignupForms;
import org.rapportcrm.app.signup.SignupShare;

/** {@code /api/v1/signup-forms}: forms by which people sign up themselves. */
@Path("/v1/signup-forms")
@ApplicationScoped
public class SignupFormResource {

  @Inject private SignupForms forms;
  @Inject private SignupCount count;
  @Inject private SignupShare share;
  @Inject private CurrentUser user;

  @Doc("A sign-up form and what came of it.")
  public record SignupFormBody(
      long id,
      String name,
      String heading,
      String intro,
      String language,
      List<String> fields,
      List<String> purposes,
      @Doc("Key of the list that people get on, or null.") Long list,
      List<String> tags,
      String thanks,
      String nextUrl,
      boolean open,
      @Doc("Its public address.") String url,
      @Doc("How often it was shown.") long shown,
      @Doc("How often it was sent in.") long submitted,
      @Doc("How many confirmed.") long confirmed) {}

  @Doc("What came of a form on one day (UTC).")
  public record DayBody(LocalDate day, long shown, long submitted, long confirmed) {}

  @Doc("HTML without script for another site.")
  public record SnippetBody(String html) {}

  @GET
  @RequiresCapability(SignupFeature.MANAGE)
  @Doc("The newest 500 forms, the newest first.")
  public Listing<SignupFormBody> list() {
    return Listing.of(forms.all().stream().map(this::body).toList(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability(SignupFeature.MANAGE)
  @Doc(value = "Makes a form.", status = 201, returns = SignupFormBody.class)
  public Response create(SignupFormInput input) {
    long id = forms.create(input.input(null));
    return Response.created(URI.create("v1/signup-forms/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability(SignupFeature.MANAGE)
  @Doc("One form.")
  public SignupFormBody get(@PathParam("id") long id) {
    return body(forms.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability(SignupFeature.MANAGE)
  @Doc("Changes a form: an absent field stays. Its public address stays too.")
  public SignupFormBody change(@PathParam("id") long id, Patch<SignupFormInput> patch) {
    SignupForm before = forms.get(id);
    forms.change(id, patch.onto(SignupFormInput.of(before)).input(before.version()));
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability(SignupFeature.MANAGE)
  @Doc(
      value = "Deletes a form with its sign-ups; who confirmed stays a contact, with the consent.",
      status = 204)
  public Response delete(@PathParam("id") long id) {
    forms.delete(id);
    return Response.noContent().build();
  }

  @GET
  @Path("/{id}/days")
  @RequiresCapability(SignupFeature.MANAGE)
  @Doc("What came of it on the last thirty days on which something happened, oldest first.")
  public Listing<DayBody> days(@PathParam("id") long id) {
    return Listing.of(
        count.days(forms.get(id).id()).stream()
            .map(day -> new DayBody(day.day(), day.shown(), day.submitted(), day.confirmed()))
            .toList(),
        null);
  }

  @GET
  @Path("/{id}/snippet")
  @RequiresCapability(SignupFeature.MANAGE)
  @Doc("The form as HTML for another site.")
  public SnippetBody snippet(@PathParam("id") long id) {
    return new SnippetBody(share.snippet(forms.get(id), user.locale()));
  }

  private SignupFormBody body(SignupForm form) {
    SignupCount.Figures total = count.total(form.id());
    return new SignupFormBody(
        form.id(),
        form.name(),
        form.heading(),
        form.intro(),
        form.language(),
        form.fields(),
        form.purposes(),
        form.listId(),
        form.tags(),
        form.thanks(),
        form.nextUrl(),
        form.open(),
        share.url(form),
        total.shown(),
        total.submitted(),
        total.confirmed());
  }
}
