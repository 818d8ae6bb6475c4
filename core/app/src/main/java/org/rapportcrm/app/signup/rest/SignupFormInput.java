package org.rapportcrm.app.signup.rest;

import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.signup.SignupForm;
import org.rapportcrm.app.signup.SignupInput;

/** A form as it is sent; {@code null} stands for what a new form has by itself. */
@Doc("A sign-up form.")
public record SignupFormInput(
    @Required @Doc("What colleagues call it.") String name,
    @Required @Doc("What people read above it.") String heading,
    @Doc("Below the heading; null for nothing.") String intro,
    @OneOf(words = {"en", "ar", "fa"}) @Doc("en, ar or fa; null for the reader's own.")
        String language,
    @Doc("What is asked beside the address: firstName, lastName, phone, company.")
        List<String> fields,
    @Required @Doc("What people can agree to; at least one, such as marketing.")
        List<String> purposes,
    @Doc("Key of the list that people get on, or null.") Long list,
    @Doc("Tags that people get.") List<String> tags,
    @Doc("What people read after they confirmed; null for the usual words.") String thanks,
    @Doc(
            "Where the thank-you page leads on to, on our own host or one of the setting signup.hosts.")
        String nextUrl,
    @Doc("Whether it takes sign-ups; true when absent.") Boolean open) {

  static SignupFormInput of(SignupForm form) {
    return new SignupFormInput(
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
        form.open());
  }

  SignupInput input(Long version) {
    return new SignupInput(
        name,
        heading,
        intro,
        language,
        all(fields),
        all(purposes),
        list,
        all(tags),
        thanks,
        nextUrl,
        !Boolean.FALSE.equals(open),
        version);
  }

  private static List<String> all(List<String> words) {
    return words == null ? List.of() : words;
  }
}
