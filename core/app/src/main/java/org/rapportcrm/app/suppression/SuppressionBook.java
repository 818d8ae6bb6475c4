package org.rapportcrm.app.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;

/** Finds addresses among the suppressed ones, in any of their spellings. */
@ApplicationScoped
public class SuppressionBook {

  /** The reason of whoever asked to be forgotten. */
  public static final String ERASED = "erased";

  private Sql sql;
  private ErasedAddresses erased;

  /** For the container. */
  protected SuppressionBook() {}

  /** Over the database. */
  @Inject
  public SuppressionBook(Sql sql, ErasedAddresses erased) {
    this.sql = sql;
    this.erased = erased;
  }

  /** Those of the addresses that are suppressed, each with its row's {@code address_folded}. */
  public Map<String, String> among(Collection<String> addresses) {
    return among(addresses, "");
  }

  /** Those of the addresses that are suppressed. */
  public Set<String> in(Collection<String> addresses) {
    return among(addresses).keySet();
  }

  /** Those of the addresses whose people asked to be forgotten. */
  public Set<String> erasedAmong(Collection<String> addresses) {
    return among(addresses, " and reason = '" + ERASED + "'").keySet();
  }

  /** Whether the person with this address asked to be forgotten. */
  public boolean isErased(String address) {
    return !erasedAmong(List.of(address)).isEmpty();
  }

  /** How the address of an erased person is kept. */
  public String mark(String address) {
    return erased.mark(address);
  }

  private Map<String, String> among(Collection<String> addresses, String condition) {
    Map<String, Set<String>> spellings = new HashMap<>();
    Map<String, Set<String>> keys = new HashMap<>();
    for (String address : Set.copyOf(addresses)) {
      note(spellings, address.strip().toLowerCase(Locale.ROOT), address);
      erased.marks(address).forEach(mark -> note(spellings, mark, address));
      note(keys, AddressKey.of(address), address);
    }
    Map<String, String> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    sql.each(
        "select address_folded, address_key from suppression"
            + " where (address_folded = any(?) or address_key = any(?))"
            + condition
            + " order by at desc",
        row -> {
          String folded = row.getString(1);
          spellings.getOrDefault(folded, Set.of()).forEach(a -> found.put(a, folded));
          keys.getOrDefault(row.getString(2), Set.of()).forEach(a -> found.put(a, folded));
        },
        spellings.keySet(),
        keys.keySet());
    return found;
  }

  private static void note(Map<String, Set<String>> spellings, String spelling, String address) {
    spellings.computeIfAbsent(spelling, any -> new HashSet<>()).add(address);
  }
}
