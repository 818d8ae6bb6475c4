package org.rapportcrm.launcher.payara;

/** Payara's own services, whose classes the compiler does not see. */
final class Services {
  private Services() {}

  /**
   * The one service of a type.
   *
   * @throws ReflectiveOperationException when this Payara has no such thing
   */
  static Object get(Class<?> type) throws ReflectiveOperationException {
    return Class.forName("org.glassfish.internal.api.Globals")
        .getMethod("get", Class.class)
        .invoke(null, type);
  }
}
