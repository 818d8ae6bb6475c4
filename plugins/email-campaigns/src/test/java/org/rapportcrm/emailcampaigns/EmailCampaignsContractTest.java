package org.rapportcrm.emailcampaigns;

import org.rapportcrm.testkit.contract.PluginContract;

class EmailCampaignsContractTest extends PluginContract {}
