package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.http.LocalPath;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.security.passkey.Challenges;
import org.rapportcrm.app.security.passkey.Passkey;
import org.rapportcrm.app.security.passkey.Passkeys;
import org.rapportcrm.app.security.passkey.Place;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.user.OwnPasskeys;
import org.rapportcrm.app.user.PasswordAgain;
import org.rapportcrm.app.web.Msg;

/**
 * On {@code /console/sign-in}: a person's own passkeys. Making one takes two steps, so that nothing
 * is left on a device that Rapport refuses afterwards: first a name and the password, then the
 * device.
 */
@Named
@RequestScoped
public class PasskeysPage {

  private static final String HERE = "/console/sign-in";

  @Inject private Acting acting;
  @Inject private Passkeys passkeys;
  @Inject private OwnPasskeys own;
  @Inject private PasswordAgain password;
  @Inject private SignIns signIns;
  @Inject private Settings settings;
  @Inject private Devices devices;
  @Inject private Msg msg;

  private String name;
  private String again;
  private String question;

  /** The person's passkeys. */
  public List<Passkey> getRows() {
    return passkeys.of(userId());
  }

  /** Where passkeys belong, as browsers name it; {@code null} where there can be none. */
  public String getOrigin() {
    return Place.here().map(Place::origin).orElse(null);
  }

  /** The address that people know. */
  public String getSite() {
    return SiteAddress.current();
  }

  /** Whether a passkey was made for another address than today's. */
  public boolean isElsewhere(Passkey passkey) {
    return Place.here().filter(place -> place.id().equals(passkey.place())).isEmpty();
  }

  /** Whether the password is asked for once more. */
  public boolean isPasswordAsked() {
    return password.isAskedOf(acting.identity());
  }

  /** The first step. */
  public void begin() {
    try {
      name = passkeys.named(name);
      passkeys.unlessRefused(acting.identity());
      password.require(acting.identity(), again);
      ask();
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private void ask() {
    question =
        passkeys.question(
            userId(),
            Place.here().orElseThrow(),
            settings.get("core", "site.name").orElse("Rapport"),
            Challenges.MAKE.open(Faces.getRequest()));
  }

  /** Whether it is the device's turn; so it is while its answer comes in. */
  public boolean isMaking() {
    return question != null || Here.parameter(PasskeyDoor.ANSWER) != null;
  }

  /** What the device is asked in the second step; {@code null} before it. */
  public String getQuestion() {
    return question;
  }

  /** The second step: keeps what the device made. */
  public void finish() {
    Identity who = acting.identity();
    Optional<byte[]> challenge = Challenges.MAKE.take(Faces.getRequest());
    if (challenge.isEmpty()) {
      Here.failed(msg.get("passkeys.over"));
      Here.go(who.half() ? "/console/second-factor" : HERE);
      return;
    }
    try {
      passkeys.add(
          who,
          name,
          Here.parameter(PasskeyDoor.ANSWER),
          Place.here().orElseThrow(),
          challenge.get());
      if (who.half()) {
        signIns.strengthen(who.signIn());
      }
      Here.done(msg.of("passkeys.added", name));
      Here.go(who.half() ? LocalPath.HOME : HERE);
    } catch (ProblemException e) {
      Here.refused(e);
      ask();
    }
  }

  /** Gives the passkey whose button was pressed its new name. */
  public void rename() {
    Long id = Here.id("rename");
    if (id != null) {
      try {
        passkeys.rename(userId(), id, Here.parameter("name-" + id));
        Here.done(msg.get("passkeys.renamed"));
      } catch (ProblemException e) {
        Here.refused(e);
        return;
      }
    }
    Here.go(HERE);
  }

  /** Takes the passkey away whose button was pressed. */
  public void remove() {
    Long id = Here.id("remove");
    if (id != null) {
      own.remove(userId(), id);
      Here.done(msg.get("passkeys.removed"));
    }
    Here.go(HERE);
  }

  /** What is typed, else the words for this browser. */
  public String getName() {
    return name == null ? devices.here(Faces.getRequestHeader("User-Agent")) : name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Never shown. */
  public String getAgain() {
    return null;
  }

  public void setAgain(String again) {
    this.again = again;
  }

  private long userId() {
    return acting.id().orElseThrow();
  }
}
