package org.rapportcrm.emailcampaigns.rest;

import java.util.List;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.emailcampaigns.template.Template;

/** A template in JSON. */
@Doc("A design that campaigns begin with.")
public record TemplateData(
    @Doc(
            "A number for one's own, such as 7; a word for a ready-made one, such as newsletter-fa."
                + " Not sent when it is created.")
        String id,
    @Doc("How people call it.") String name,
    @Doc("The subject; may hold merge tags.") String subject,
    @Doc("The line that mail programs show beside the subject.") String preheader,
    @Doc("Language of the text, such as fa; en when absent.") String language,
    @Doc("The message, from the top down.") List<BlockData> blocks,
    @Doc("Id of a campaign whose message is taken, when it is created. Not sent back.")
        Long campaign,
    @Doc("Whether it comes with the plugin: then it cannot be changed. Only read.") Boolean ready,
    @Doc("Counts changes; send the one you read.") Long version) {

  static TemplateData of(Template template) {
    MessageDesign design = template.design();
    return new TemplateData(
        template.key(),
        template.name(),
        design.subject(),
        design.preheader(),
        design.language(),
        design.blocks().stream().map(BlockData::of).toList(),
        null,
        template.ready(),
        template.version());
  }

  MessageDesign design() {
    return new MessageDesign(
        subject,
        preheader,
        language,
        blocks == null ? List.of() : blocks.stream().map(BlockData::toBlock).toList());
  }
}
