package org.rapportcrm.hello;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.TopBarMessage;

/** The smallest plugin: one message on the top bar. */
public class HelloPlugin implements RapportPlugin {

  @Override
  public List<Class<? extends TopBarMessage>> topBarMessages() {
    return List.of(Greeting.class);
  }
}
