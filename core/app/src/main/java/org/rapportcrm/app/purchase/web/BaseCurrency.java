package org.rapportcrm.app.purchase.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.purchase.PurchaseFeature;

/** The currency in which the installation counts, for pages. */
@Named
@RequestScoped
public class BaseCurrency {

  @Inject private Settings settings;

  /** ISO 4217 code. */
  public String getCode() {
    return PurchaseFeature.currency(settings);
  }
}
