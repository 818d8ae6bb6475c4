package org.rapportcrm.api.hook;

import java.util.ArrayList;
import java.util.List;

/**
 * What uses a consent purpose, for whoever wants to archive or delete it.
 *
 * @param purpose the purpose's name
 * @param users what is sent for it
 */
public record PurposeUse(String purpose, List<User> users) {

  /**
   * One that uses it.
   *
   * @param name what people call it
   * @param path of its page in the console, from the first slash
   */
  public record User(String name, String path) {}

  /** Keeps an immutable copy. */
  public PurposeUse {
    users = List.copyOf(users);
  }

  /** That with which the filters begin: nobody uses it. */
  public static PurposeUse none(String purpose) {
    return new PurposeUse(purpose, List.of());
  }

  /** The same with these users besides. */
  public PurposeUse with(List<User> others) {
    List<User> all = new ArrayList<>(users);
    all.addAll(others);
    return new PurposeUse(purpose, all);
  }
}
