package org.rapportcrm.emailcampaigns;

import org.rapportcrm.testkit.contract.Behaviour;
import org.rapportcrm.testkit.contract.PluginContract;

class EmailCampaignsContractTest extends PluginContract {

  @Override
  protected boolean has(Behaviour behaviour) {
    return behaviour != Behaviour.PERSONAL_DATA; // who got what is kept by the core
  }
}
