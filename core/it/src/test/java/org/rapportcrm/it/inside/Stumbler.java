package org.rapportcrm.it.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.rapportcrm.api.contact.ContactsCreated;

/** An observer that does not manage, in the way that a test asks for. */
@ApplicationScoped
public class Stumbler {

  /** What it says about it. */
  static final String WORDS = "stumbled on purpose";

  /** What it does with an event. */
  public enum Manner {
    MANAGES,
    THROWS,
    LOOPS
  }

  private volatile Manner manner = Manner.MANAGES;
  private volatile boolean looping;
  private volatile long turns;

  /** From now on it does this. */
  public void act(Manner next) {
    manner = next;
  }

  /** Whether a loop goes on. */
  public boolean isLooping() {
    return looping;
  }

  void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ContactsCreated event) {
    if (manner == Manner.THROWS) {
      throw new IllegalStateException(WORDS);
    }
    if (manner == Manner.LOOPS) {
      loop();
    }
  }

  private void loop() {
    looping = true;
    try {
      while (true) {
        turns++;
      }
    } finally {
      looping = false;
    }
  }
}
