package org.rapportcrm.surveys;

import org.rapportcrm.testkit.contract.PluginContract;

class SurveysContractTest extends PluginContract {}
