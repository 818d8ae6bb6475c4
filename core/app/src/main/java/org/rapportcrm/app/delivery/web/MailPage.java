package org.rapportcrm.app.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.message.Suppressions.Suppression;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.delivery.MailSettings;
import org.rapportcrm.app.delivery.SiteMail;
import org.rapportcrm.app.delivery.mime.DkimKey;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;
import org.rapportcrm.app.text.Foot;

/** {@code /console/mail}: where mail goes, how it is signed, who is not written to. */
@Named
@RequestScoped
public class MailPage {

  private static final int SIZE = 50;

  @Inject private SiteMail site;
  @Inject private Sql sql;
  @Inject private Deliveries deliveries;
  @Inject private Suppressions suppressions;
  @Inject private Messages messages;
  @Inject private CurrentUser user;
  @Inject @Param private String cursor;
  @Inject @Param private String query;

  private String testTo;
  private String address;
  private Listing<Suppression> listing;

  /** How a node fares with the mail server. */
  public record NodeState(String node, boolean ok, String detail, Instant at) {}

  /** Whether mail stays in the outbox. */
  public boolean isOutbox() {
    return site.url().isEmpty();
  }

  /** The mail server, without its password. */
  public String getServer() {
    try {
      return SmtpSettings.parse(site.url().orElse("")).toString();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /** How each node fares with it. */
  public List<NodeState> getNodes() {
    return sql.list(
        "select node, ok, detail, at from delivery_gateway order by node",
        row ->
            new NodeState(
                row.getString(1), row.getBoolean(2), row.getString(3), Sql.instant(row, "at")));
  }

  /** The sender's domain, or {@code null} when it is none that can be signed for. */
  public String getDomain() {
    try {
      String domain = SmtpAddress.parse(site.read().fromAddress()).domain();
      return domain.contains(".") ? domain : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether messages are signed. */
  public boolean isSigned() {
    return site.read().signed();
  }

  /** Name of the record to publish. */
  public String getRecordName() {
    return DkimKey.recordName(getDomain());
  }

  /** The record to publish. */
  public String getRecord() {
    return site.key().record();
  }

  /** Suppressed addresses of this page. */
  public List<Suppression> getSuppressed() {
    return suppressed().items();
  }

  /** Link to more of them, or {@code null}. */
  public String getNext() {
    String next = suppressed().nextCursor();
    return next == null ? null : "/console/mail?cursor=" + next;
  }

  /** Sends a test message. */
  public void sendTest() {
    MailSettings mail = site.read();
    MessageDesign design =
        new MessageDesign(
            text("mail.test.subject", mail.letterhead().siteName()),
            "",
            user.locale().toLanguageTag(),
            List.of(
                Block.of(
                    "text",
                    Map.of("text", text("mail.test.text"), Foot.FIELD, Foot.ASKED.mark()))));
    act("mail.test.sent", testTo, () -> deliveries.sendOne(testTo, null, design));
  }

  /** Suppresses an address. */
  public void suppress() {
    act("mail.suppressions.added", address, () -> suppressions.add(address, "manual", user.name()));
  }

  /** Lifts the suppression of the address in {@code remove}. */
  public void lift() {
    String lifted = Faces.getRequestParameter("remove");
    act("mail.suppressions.removed", lifted, () -> suppressions.remove(lifted));
  }

  /** Where the test goes. */
  public String getTestTo() {
    return testTo;
  }

  /** Sets where the test goes. */
  public void setTestTo(String testTo) {
    this.testTo = testTo;
  }

  /** The address to suppress. */
  public String getAddress() {
    return address;
  }

  /** Sets the address to suppress. */
  public void setAddress(String address) {
    this.address = address;
  }

  /** What is searched for. */
  public String getQuery() {
    return query;
  }

  private void act(String done, String about, Runnable work) {
    try {
      work.run();
      listing = null;
      Here.done(text(done, about));
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private String text(String key, Object... arguments) {
    return messages.text(user.locale(), key, arguments);
  }

  private Listing<Suppression> suppressed() {
    if (listing == null) {
      listing = suppressions.list(query, cursor, SIZE);
    }
    return listing;
  }
}
