package org.rapportcrm.hello;

import org.rapportcrm.testkit.contract.PluginContract;

class HelloContractTest extends PluginContract {}
