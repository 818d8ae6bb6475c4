package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.function.Supplier;

/** Gives workers a request context, which plugins' beans may need. */
@ApplicationScoped
public class PreparationContext {

  /** Runs within a request context. */
  @ActivateRequestContext
  public <T> T run(Supplier<T> work) {
    return work.get();
  }
}
