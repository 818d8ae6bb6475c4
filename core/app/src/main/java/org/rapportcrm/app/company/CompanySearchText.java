package org.rapportcrm.app.company;

/**
 * Keeps the words of a company's name in what its contacts are found by; the contacts' feature does
 * it.
 */
public interface CompanySearchText {

  /**
   * A company has another name.
   *
   * @param name the new one; {@code null} when it is gone
   */
  void renamed(long companyId, String name);
}
