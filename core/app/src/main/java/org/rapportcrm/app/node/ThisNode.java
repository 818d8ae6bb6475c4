package org.rapportcrm.app.node;

import java.util.Optional;

/** What the launcher says about this process among the others on the database. */
public final class ThisNode {

  /** The launcher's property; absent while this node may serve. */
  private static final String REFUSAL = "rapport.node.refusal";

  private static final String ID = "rapport.node.id";

  private ThisNode() {}

  /** Why this node must not serve, in one sentence with the remedy; empty while it may. */
  public static Optional<String> refusal() {
    return Optional.ofNullable(System.getProperty(REFUSAL));
  }

  /** Its name; {@code null} outside a launcher. */
  static String id() {
    return System.getProperty(ID);
  }

  /** Whether this node may take up work. */
  public static boolean mayWork() {
    return refusal().isEmpty();
  }
}
