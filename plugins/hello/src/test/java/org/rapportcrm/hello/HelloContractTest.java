package org.rapportcrm.hello;

import org.rapportcrm.testkit.contract.Behaviour;
import org.rapportcrm.testkit.contract.PluginContract;

class HelloContractTest extends PluginContract {

  @Override
  protected boolean has(Behaviour behaviour) {
    return false; // a line on the top bar is all
  }
}
