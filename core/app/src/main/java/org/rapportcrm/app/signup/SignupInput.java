package org.rapportcrm.app.signup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.text.PersonLocale;

/**
 * A form as it is sent in.
 *
 * @param version the version that the change was made for; {@code null} for a new form
 */
public record SignupInput(
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
    Long version) {

  private static final int LONGEST_TEXT = 2000;

  /**
   * What is wrong with it.
   *
   * @param hosts the hosts that a thank-you page may lead to
   * @param asked the purposes that people may be asked for
   */
  List<Flaw> flaws(Collection<String> hosts, Collection<String> asked) {
    List<Flaw> flaws = new ArrayList<>();
    Input.required("name", name, 200).or(flaws);
    Input.required("heading", heading, 200).or(flaws);
    Input.text("intro", intro, LONGEST_TEXT).or(flaws);
    Input.text("thanks", thanks, LONGEST_TEXT).or(flaws);
    Input.text("tags", String.join(",", tags), 1000).or(flaws);
    if (language != null && !PersonLocale.LANGUAGES.contains(language)) {
      flaws.add(Flaw.of("language", "purposes.no-language", language));
    }
    if (!SignupField.words().containsAll(fields)) {
      flaws.add(Flaw.of("fields", "signup.no-field", String.join(", ", fields)));
    }
    if (purposes.isEmpty() || !asked.containsAll(purposes)) {
      flaws.add(Flaw.of("purposes", "signup.no-purpose"));
    }
    if (nextUrl != null && !leadsTo(nextUrl, hosts)) {
      flaws.add(Flaw.of("nextUrl", "signup.no-host", String.join(", ", hosts)));
    }
    return flaws;
  }

  /** Whether an address is one of a page on these hosts. */
  static boolean leadsTo(String url, Collection<String> hosts) {
    try {
      URI uri = URI.create(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return url.length() <= 1000
          && web
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
