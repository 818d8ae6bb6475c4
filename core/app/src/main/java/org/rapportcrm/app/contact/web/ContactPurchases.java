package org.rapportcrm.app.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.web.CustomForm;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.purchase.NewPurchase;
import org.rapportcrm.app.purchase.PurchaseRow;
import org.rapportcrm.app.purchase.Purchases;
import org.rapportcrm.app.purchase.web.BaseCurrency;
import org.rapportcrm.app.purchase.web.PurchaseForm;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** The tab with a contact's purchases. */
@Named
@RequestScoped
public class ContactPurchases {

  private static final int ROWS = 50;
  private static final Order<PurchaseRow> NEWEST = Purchases.SORTING.usually();

  @Inject private ContactPath path;
  @Inject private Purchases purchases;
  @Inject private BaseCurrency currency;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Msg msg;
  @Inject private Clock clock;
  @Inject private Viewer viewer;
  @Inject private CustomForm custom;
  @Inject private CustomValues customValues;

  private final Map<String, String> values = new TreeMap<>();
  private Slice<PurchaseRow> slice;

  @PostConstruct
  void load() {
    if (!Faces.isPostback()) {
      custom.open(Carrier.PURCHASE, null);
    }
  }

  /** The purchases of this page, newest first. */
  public List<PurchaseRow> getRows() {
    return slice().rows();
  }

  private Slice<PurchaseRow> slice() {
    if (slice == null) {
      slice =
          Slice.of(
              purchases.list(
                  new Purchases.Filter(path.getId(), null, null),
                  NEWEST,
                  NEWEST.placeShown(Faces.getRequestParameter("before")),
                  ROWS + 1),
              ROWS);
    }
    return slice;
  }

  /** Path of the older ones; {@code null} at the end. */
  public String getOlder() {
    PurchaseRow last = slice().last();
    return last == null
        ? null
        : Url.of(path.getPath() + "/purchases").with("before", NEWEST.cursor(last)).toString();
  }

  /** The purchase that is being written down, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Records a purchase. */
  public void add() {
    act(
        () -> {
          List<Flaw> flaws = new ArrayList<>();
          NewPurchase wish =
              NewPurchase.check(
                  path.getId(),
                  PurchaseForm.values(values, clock.instant(), viewer.zone()),
                  clock.instant(),
                  currency.getCode(),
                  flaws);
          CustomChange more = custom.checked(flaws);
          refusals.unlessEmpty(flaws);
          customValues.saved(Carrier.PURCHASE, more, () -> purchases.record(wish).id());
          Here.done(msg.get("purchases.added"));
        });
  }

  /** Refunds a purchase in full. */
  public void refund(long id) {
    act(
        () -> {
          purchases.refund(id);
          Here.done(msg.get("purchases.refunded-now"));
        });
  }

  private void act(Runnable work) {
    if (!path.isFound() || !user.may("purchases.write")) {
      return;
    }
    try {
      work.run();
      Here.go("/console/contact/" + path.getId() + "/purchases");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
