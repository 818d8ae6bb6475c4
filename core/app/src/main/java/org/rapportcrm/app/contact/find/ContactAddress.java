package org.rapportcrm.app.contact.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFilters;

/** Which contacts the address of their list asks for. */
@ApplicationScoped
public class ContactAddress {

  private static final long NONE = -1;

  private Segments segments;
  private CustomFilters custom;

  /** For the container. */
  protected ContactAddress() {}

  /** With the segments and the custom fields. */
  @Inject
  public ContactAddress(Segments segments, CustomFilters custom) {
    this.segments = segments;
    this.custom = custom;
  }

  /**
   * The filter that the parameters of an address stand for; a stage that is none does not restrict,
   * a key that is none finds nobody.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when the segment is not there
   */
  public ContactFilter filter(Map<String, String> address) {
    String email = address.get("email");
    String segment = address.get("segment");
    return new ContactFilter(
        address.get("q"),
        LifeStage.of(address.get("stage")).map(LifeStage::word).orElse(null),
        key(address.get("owner")),
        address.get("source"),
        key(address.get("tag")),
        key(address.get("list")),
        key(address.get("company")),
        email == null ? null : "yes".equals(email),
        custom.within(
            Carrier.CONTACT,
            CustomFilters.of(address),
            segment == null ? null : segments.compile(key(segment))),
        key(address.get("team")));
  }

  private static Long key(String text) {
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return NONE;
    }
  }
}
