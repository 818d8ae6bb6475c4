package org.rapportcrm.app.delivery.engine;

import java.util.List;

/** Deliveries of one batch that a worker took for itself for a while. */
public record Claim(BatchInfo batch, String token, List<Recipient> recipients) {}
