package org.rapportcrm.ror;

import org.rapportcrm.testkit.contract.PluginContract;

class RorReportContractTest extends PluginContract {}
