package org.rapportcrm.app.company;

import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.duplicate.Likeness;

/**
 * By what companies are compared. Pure.
 *
 * @param name the folded name without its legal form
 * @param domain of the website, else of the mail address; {@code null} for none of its own
 * @param phoneTail the last digits of the telephone, or {@code null}
 */
public record CompanyKeys(String name, String domain, String phoneTail) {

  private static final int NAME_LIMIT = 300;

  /** Of what is known; {@code null} for what is not. */
  public static CompanyKeys of(String name, String website, String email, String phone) {
    String domain = WebDomain.ofWebsite(website);
    return new CompanyKeys(
        nameOf(name),
        domain == null ? WebDomain.ofMail(email) : domain,
        Likeness.phoneTail(ContactText.phoneDigits(phone)));
  }

  /** The folded name without its legal form; {@code null} for none. */
  public static String nameOf(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String bare = LegalForms.setAside(name);
    return bare.length() <= NAME_LIMIT ? bare : bare.substring(0, NAME_LIMIT);
  }
}
