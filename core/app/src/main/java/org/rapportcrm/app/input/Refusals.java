package org.rapportcrm.app.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/** Says what is wrong in the language of the person who asked. */
@ApplicationScoped
public class Refusals {

  private Messages messages;
  private CurrentUser user;

  /** For the container. */
  protected Refusals() {}

  /** With the texts and the person. */
  @Inject
  public Refusals(Messages messages, CurrentUser user) {
    this.messages = messages;
    this.user = user;
  }

  /** Throws what is wrong with an input, if anything is. */
  public void unlessEmpty(Collection<Flaw> flaws) {
    if (!flaws.isEmpty()) {
      throw bad(flaws);
    }
  }

  /** A value that was checked, or status 400 with what is wrong with it. */
  public <T> T good(Checked<T> checked) {
    unlessEmpty(checked.ok() ? List.of() : List.of(checked.flaw()));
    return checked.value();
  }

  /** Status 400. */
  public ProblemException bad(Collection<Flaw> flaws) {
    List<FieldError> errors = flaws.stream().map(this::error).toList();
    String detail =
        errors.size() == 1 ? errors.get(0).message() : text("input.refused", errors.size());
    return new ProblemException(400, detail, errors);
  }

  /** Status 400 for one field. */
  public ProblemException bad(String field, String key, Object... arguments) {
    return bad(List.of(Flaw.of(field, key, arguments)));
  }

  /** Status 409: another record, or another person, was first. */
  public ProblemException conflict(String field, String key, Object... arguments) {
    FieldError error = error(Flaw.of(field, key, arguments));
    return new ProblemException(409, error.message(), List.of(error));
  }

  /**
   * Status 409: somebody else changed the record since it was opened.
   *
   * @param who their name; {@code null} where nobody knows
   */
  public ProblemException overtaken(String who) {
    return who == null
        ? conflict(ProblemException.VERSION, "input.changed-meanwhile")
        : conflict(ProblemException.VERSION, "input.changed-by", who);
  }

  /** Status 404; the key names the kind of record. */
  public ProblemException notFound(String key, Object id) {
    String sentence = id instanceof Number ? "input.not-found" : "input.no-such";
    String what = text(sentence, text(key), String.valueOf(id));
    return new ProblemException(404, what, List.of());
  }

  /** A text in the person's language. */
  public String text(String key, Object... arguments) {
    return messages.text(locale(), key, arguments);
  }

  private FieldError error(Flaw flaw) {
    Object[] arguments = flaw.arguments().toArray();
    return new FieldError(
        flaw.field(), text(flaw.key(), arguments), text(flaw.key() + ".remedy", arguments));
  }

  private Locale locale() {
    Locale locale = user.locale();
    return locale == null ? Locale.ENGLISH : locale;
  }
}
