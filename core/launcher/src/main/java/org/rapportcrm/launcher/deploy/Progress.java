package org.rapportcrm.launcher.deploy;

/** Who is told which step of a composition begins. */
@FunctionalInterface
public interface Progress {
  /** Nobody. */
  Progress UNSEEN = step -> {};

  /** What happens, in this order. */
  enum Step {
    /** The new application is put together beside the one that runs. */
    STAGE,
    /** The running application ends: from here on nobody is answered. */
    UNDEPLOY,
    /** Tables are brought to the new version. */
    MIGRATE,
    /** The new application is started. */
    DEPLOY,
    /** It is asked whether it works. */
    PROBE
  }

  /** A step begins, and the one before has ended. */
  void begin(Step step);
}
