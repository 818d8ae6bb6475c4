package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.referral.ReferralList;

/** {@code /plugins/loyalty/referrals}: who brought whom, and how far they came. */
@Named("loyaltyReferrals")
@RequestScoped
public class ReferralsPage {

  private static final int SIZE = 50;

  @Inject private ReferralList list;
  @Inject private Contacts contacts;
  @Inject private Programmes programmes;

  private List<ReferralList.Line> rows;
  private Map<Long, ContactView> people;
  private ReferralList.Funnel funnel;

  /** From the code to the reward. */
  public ReferralList.Funnel getFunnel() {
    if (funnel == null) {
      funnel = list.funnel();
    }
    return funnel;
  }

  /** The default programme; {@code null} before there is one. */
  public Programme getProgramme() {
    return programmes.theDefault().orElse(null);
  }

  /** The referrals of this page. */
  public List<ReferralList.Line> getRows() {
    List<ReferralList.Line> read = read();
    return read.size() > SIZE ? read.subList(0, SIZE) : read;
  }

  /** Link to older ones, or {@code null}. */
  public String getNext() {
    return read().size() <= SIZE
        ? null
        : "/plugins/loyalty/referrals?before=" + read().get(SIZE - 1).id();
  }

  /** A contact. */
  public ContactView person(long contactId) {
    if (people == null) {
      people =
          contacts.findAll(
              read().stream()
                  .flatMap(line -> Stream.of(line.referrerId(), line.refereeId()))
                  .collect(Collectors.toSet()));
    }
    return people.get(contactId);
  }

  private List<ReferralList.Line> read() {
    if (rows == null) {
      Long before = Here.id("before");
      rows = list.lines(null, before == null ? Long.MAX_VALUE : before, SIZE + 1);
    }
    return rows;
  }
}
