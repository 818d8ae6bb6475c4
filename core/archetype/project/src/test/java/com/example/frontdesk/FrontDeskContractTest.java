package com.example.frontdesk;

// +!migration
// | import org.rapportcrm.testkit.contract.Behaviour;
// -!migration
import org.rapportcrm.testkit.contract.PluginContract;

/** What every plugin has to keep. */
class FrontDeskContractTest extends PluginContract {
  // +!migration
  // |
  // | @Override
  // | protected boolean has(Behaviour behaviour) {
  // |   return false; // no tables, and so nothing about people
  // | }
  // -!migration
}
