package org.rapportcrm.app.message.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.message.MessageParts;

/** {@code /api/v1/merge-tags}: what the texts of a message may name. */
@Path("/v1/merge-tags")
@ApplicationScoped
public class MergeTagResource {

  @Inject private MessageParts parts;
  @Inject private CurrentUser user;
  @Inject private Messages messages;

  @Doc("A value that a text may name.")
  record Tag(
      @Doc("Such as contact.firstName.") String name,
      @Doc("What it is called, in the reader's language.") String label,
      @Doc("What a preview without a contact shows.") String sample,
      @Doc("How it is written; what stands after the bar is for contacts without a value.")
          String text) {}

  @GET
  @RequiresCapability("contacts.read")
  @Doc(
      "All merge tags: of contacts, of their custom fields and of active plugins. Subjects and texts"
          + " of messages take them.")
  public Listing<Tag> all() {
    Locale locale = user.locale();
    return Listing.of(parts.tags().stream().map(tag -> shown(tag, locale)).toList(), null);
  }

  private Tag shown(MergeTag tag, Locale locale) {
    return new Tag(
        tag.name(), messages.text(locale, tag.labelKey()), tag.sample(), "{{" + tag.name() + "|}}");
  }
}
