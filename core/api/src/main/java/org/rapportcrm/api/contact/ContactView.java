package org.rapportcrm.api.contact;

/**
 * A contact as plugins see it. Texts may be {@code null} where nothing is known.
 *
 * @param id its identifier
 * @param email its main address as it was given
 * @param phone its number as it was given
 * @param company name of its company
 * @param lifeStage {@code lead}, {@code customer} … in lower case; never {@code null}
 * @param source where it came from, such as {@code import} or {@code referral}
 * @param language preferred language as a BCP 47 tag, such as {@code fa}
 * @param externalId its number in the customer's own systems; unique
 * @param ownerId the user who looks after it, or {@code null}
 */
public record ContactView(
    long id,
    String email,
    String firstName,
    String lastName,
    String phone,
    String company,
    String lifeStage,
    String source,
    String language,
    String externalId,
    Long ownerId) {

  /** The name to show: first and last name, else the address, else the customer number. */
  public String displayName() {
    StringBuilder name = new StringBuilder();
    if (firstName != null) {
      name.append(firstName);
    }
    if (lastName != null) {
      name.append(name.isEmpty() ? "" : " ").append(lastName);
    }
    if (!name.isEmpty()) {
      return name.toString();
    }
    if (email != null) {
      return email;
    }
    return externalId != null ? externalId : "#" + id;
  }
}
