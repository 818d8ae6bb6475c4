package org.rapportcrm.app.delivery.engine;

import java.util.Map;

/** Decides about claimed deliveries and makes their messages. */
@FunctionalInterface
public interface Preparation {

  /** By delivery id; every recipient of the claim is in it. */
  Map<Long, Prepared> prepare(Claim claim);
}
