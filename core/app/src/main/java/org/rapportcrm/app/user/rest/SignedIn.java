package org.rapportcrm.app.user.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.security.signin.Device;
import org.rapportcrm.app.security.signin.SignIns;

/** A browser that is signed in, as its owner and administrators see it. */
@Doc("A browser that is signed in.")
public record SignedIn(
    long id,
    @Doc("Such as Firefox; null when it does not tell.") String browser,
    @Doc("Such as Windows; null when it does not tell.") String system,
    @Doc("The network address it was signed in from.") String address,
    Instant createdAt,
    @Doc("To five minutes.") Instant lastUsed,
    @Doc("Whether more than a password was shown.") boolean strong,
    @Doc("By what it was signed in: password, openid or passkey.") String how) {

  static SignedIn of(SignIns.Browser browser) {
    Device device = Device.of(browser.userAgent());
    return new SignedIn(
        browser.id(),
        device.browser(),
        device.system(),
        browser.address(),
        browser.createdAt(),
        browser.lastUsed(),
        browser.strong(),
        browser.how());
  }
}
