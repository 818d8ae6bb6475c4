package org.rapportcrm.api.contact;

/**
 * A contact as plugins see it. Texts may be {@code null} where nothing is known.
 *
 * @param id its identifier
 * @param email its main address as it was given
 * @param language preferred language as a BCP 47 tag, such as {@code fa}
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
