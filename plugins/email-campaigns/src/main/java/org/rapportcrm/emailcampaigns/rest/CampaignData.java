package org.rapportcrm.emailcampaigns.rest;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Content;
import org.rapportcrm.emailcampaigns.campaign.State;

/** A campaign in JSON. */
@Doc("One message to the contacts of a segment.")
public record CampaignData(
    @Doc("Its id; not sent when it is created.") Long id,
    @Doc("How people call it; recipients never see it.") String name,
    @Doc("Id of the segment that gets it.") Long segment,
    @Doc("The subject; may hold merge tags.") String subject,
    @Doc("The line that mail programs show beside the subject.") String preheader,
    @Doc("Language of the text, such as fa; en when absent.") String language,
    @Doc("Sender's name; the site's when absent.") String fromName,
    @Doc("Sender's address; the site's when absent.") String fromAddress,
    @Doc("Where answers go.") String replyTo,
    @Doc("Key of the consent purpose it needs; marketing when absent.") String purpose,
    @Doc("The message, from the top down.") List<BlockData> blocks,
    @Doc(
            "Id of the template it begins with, when it is written: what is not sent beside it is taken"
                + " from there. Not sent back.")
        String template,
    @OneOf(State.class)
        @Doc("draft, scheduled, sending, paused, sent or cancelled. Not changed by what is sent.")
        String state,
    @Doc("When it leaves by itself. Set by start.") Instant scheduledAt,
    @Doc("Why it did not leave, or stopped by itself, in the reader's language. Only read.")
        String problem,
    @Doc("Counts changes; send the one you read.") Long version) {

  static CampaignData of(Campaign campaign) {
    Content content = campaign.content();
    MessageDesign design = content.design();
    return new CampaignData(
        campaign.id(),
        content.name(),
        content.segmentId(),
        design.subject(),
        design.preheader(),
        design.language(),
        content.fromName(),
        content.fromAddress(),
        content.replyTo(),
        content.purpose(),
        design.blocks().stream().map(BlockData::of).toList(),
        null,
        campaign.state().word(),
        campaign.scheduledAt(),
        campaign.problem(),
        campaign.version());
  }

  /** What was sent, with what a template says where nothing was sent. */
  Content content(MessageDesign template) {
    return new Content(
        name,
        segment,
        new MessageDesign(
            subject == null ? template.subject() : subject,
            preheader == null ? template.preheader() : preheader,
            language == null ? template.language() : language,
            blocks == null ? template.blocks() : blocks.stream().map(BlockData::toBlock).toList()),
        fromName,
        fromAddress,
        replyTo,
        purpose);
  }

  Content content() {
    return content(new MessageDesign(null, null, null, null));
  }
}
