package org.rapportcrm.loyalty;

import org.rapportcrm.testkit.contract.PluginContract;

class LoyaltyContractTest extends PluginContract {}
