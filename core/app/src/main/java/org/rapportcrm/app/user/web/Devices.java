package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.http.ClientAddress;
import org.rapportcrm.app.security.signin.Device;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.web.Msg;

/** Signed-in browsers in words, for their owner and for administrators. */
@RequestScoped
public class Devices {

  @Inject private SignIns signIns;
  @Inject private Acting acting;
  @Inject private Msg msg;

  /**
   * A browser.
   *
   * @param words such as “Firefox on Windows”
   * @param place such as “this network”
   * @param strong whether more than a password was shown
   * @param current whether it is the one that asks
   * @param how by what it was signed in, such as “with a password”
   */
  public record Row(
      long id,
      String words,
      String icon,
      String address,
      String place,
      Instant createdAt,
      Instant lastUsed,
      boolean strong,
      boolean current,
      String how) {}

  /** A user's browsers, the last used first. */
  public List<Row> rows(long user) {
    return signIns.of(user).stream().map(this::row).toList();
  }

  /** The browser of a {@code User-Agent} in words. */
  public String here(String userAgent) {
    return words(Device.of(userAgent));
  }

  private Row row(SignIns.Browser browser) {
    Device device = Device.of(browser.userAgent());
    String place = ClientAddress.place(browser.address()).name().toLowerCase(Locale.ROOT);
    return new Row(
        browser.id(),
        words(device),
        device.isMobile() ? "mobile" : "desktop",
        browser.address(),
        msg.get("profile.place." + place),
        browser.createdAt(),
        browser.lastUsed(),
        browser.strong(),
        Long.valueOf(browser.id()).equals(acting.identity().signIn()),
        msg.get("profile.how." + browser.how()));
  }

  private String words(Device device) {
    String browser =
        device.browser() == null ? msg.get("profile.device.unknown") : device.browser();
    return device.system() == null ? browser : msg.of("profile.device", browser, device.system());
  }
}
