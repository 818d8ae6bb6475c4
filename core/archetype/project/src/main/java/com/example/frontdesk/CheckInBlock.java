package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.text.Messages;

// region message-block
/** A button in a message that leads each recipient to their own page. */
@ApplicationScoped
public class CheckInBlock implements BlockRenderer {

  static final String LABEL = "label";

  @Inject private CheckInLinks links;
  @Inject private Messages messages;

  @Override
  public Frame frame(Block block, Place place) {
    return new Frame(
        "<mj-button href=\"{{block.link}}\">{{block.label}}</mj-button>",
        "{{block.label}}: {{block.link}}\n");
  }

  @Override
  public Map<Long, Map<String, String>> values(
      Block block, Place place, Collection<Long> contactIds) {
    String typed = block.field(LABEL);
    String label = typed.isBlank() ? messages.text(place.locale(), "front-desk.check-in") : typed;
    Map<Long, Map<String, String>> values = new HashMap<>();
    for (long contact : contactIds) {
      values.put(contact, Map.of("link", links.of(contact), "label", label));
    }
    // A preview without a contact asks for 0: its button leads nowhere that counts.
    values.putIfAbsent(0L, Map.of("link", place.baseUrl() + "/", "label", label));
    return values;
  }
}
// endregion
