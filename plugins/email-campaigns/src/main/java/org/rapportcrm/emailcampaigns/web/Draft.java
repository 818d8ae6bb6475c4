package org.rapportcrm.emailcampaigns.web;

import java.io.Serializable;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.emailcampaigns.campaign.Content;

/** A campaign's single values while they are edited. */
public class Draft implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name;
  private Long segmentId;
  private String subject;
  private String preheader;
  private String language;
  private String fromName;
  private String fromAddress;
  private String replyTo;
  private String purpose;

  void show(Content content) {
    name = content.name();
    segmentId = content.segmentId();
    subject = content.design().subject();
    preheader = content.design().preheader();
    language = content.design().language();
    fromName = content.fromName();
    fromAddress = content.fromAddress();
    replyTo = content.replyTo();
    purpose = content.purpose();
  }

  Content content(MessageDesign design) {
    return new Content(name, segmentId, design, fromName, fromAddress, replyTo, purpose);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Long getSegmentId() {
    return segmentId;
  }

  public void setSegmentId(Long segmentId) {
    this.segmentId = segmentId;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getPreheader() {
    return preheader;
  }

  public void setPreheader(String preheader) {
    this.preheader = preheader;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getFromName() {
    return fromName;
  }

  public void setFromName(String fromName) {
    this.fromName = fromName;
  }

  public String getFromAddress() {
    return fromAddress;
  }

  public void setFromAddress(String fromAddress) {
    this.fromAddress = fromAddress;
  }

  public String getReplyTo() {
    return replyTo;
  }

  public void setReplyTo(String replyTo) {
    this.replyTo = replyTo;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }
}
