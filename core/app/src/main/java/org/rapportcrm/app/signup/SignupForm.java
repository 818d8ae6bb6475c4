package org.rapportcrm.app.signup;

import java.util.Collection;
import java.util.List;

/**
 * A form by which people sign up.
 *
 * @param code what stands in its public address
 * @param language of the page; {@code null} for the reader's own
 * @param fields what is asked beside the address, names of {@link SignupField}
 * @param purposes what people can agree to
 * @param listId the list that people get on, or {@code null}
 * @param nextUrl where the thank-you page leads on to, or {@code null}
 */
public record SignupForm(
    long id,
    String code,
    String name,
    String heading,
    String intro,
    String language,
    List<String> fields,
    List<String> purposes,
    Long listId,
    List<String> tags,
    String thanks,
    String nextUrl,
    boolean open,
    long version) {

  /** The form as it could be sent in again. */
  public SignupInput input() {
    return new SignupInput(
        name, heading, intro, language, fields, purposes, listId, tags, thanks, nextUrl, open,
        version);
  }

  /** The same asking for these purposes alone; closed where none of its own is among them. */
  SignupForm asking(Collection<String> asked) {
    List<String> left = purposes.stream().filter(asked::contains).toList();
    return new SignupForm(
        id,
        code,
        name,
        heading,
        intro,
        language,
        fields,
        left,
        listId,
        tags,
        thanks,
        nextUrl,
        open && !left.isEmpty(),
        version);
  }
}
