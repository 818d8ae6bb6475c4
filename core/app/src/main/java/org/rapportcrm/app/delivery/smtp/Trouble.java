package org.rapportcrm.app.delivery.smtp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.rapportcrm.app.delivery.smtp.Handover.Phase;

/** Why a mail server cannot be used; each asks for another remedy. */
public enum Trouble {
  /** What RAPPORT_SMTP_URL says is no address of a mail server. */
  ADDRESS,
  /** No host has that name. */
  UNKNOWN_HOST,
  /** Nothing listens there, or a firewall says no. */
  REFUSED,
  /** Nobody answered in time. */
  TIMEOUT,
  /** The certificate is not trusted, too old, or for another name. */
  CERTIFICATE,
  /** TLS is missing, or does not come about. */
  ENCRYPTION,
  /** The server does not want to talk with this machine. */
  GREETING,
  /** User and password are missing or wrong. */
  ACCOUNT,
  /** Mail from this sender is not taken. */
  SENDER,
  /** Mail to this address is not taken. */
  RECIPIENT,
  /** Not now. */
  LATER,
  /** The connection broke, or the other side does not speak SMTP. */
  BROKEN;

  /** What a fault of the connection means. Pure. */
  static Trouble of(IOException fault) {
    if (fault instanceof UnknownHostException) {
      return UNKNOWN_HOST;
    }
    if (fault instanceof SocketTimeoutException || saysTimeout(fault)) {
      return TIMEOUT;
    }
    if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
      return REFUSED;
    }
    if (fault instanceof SSLException) {
      return isAboutTrust(fault) ? CERTIFICATE : ENCRYPTION;
    }
    return BROKEN;
  }

  /** What a refused command means. Pure. */
  static Trouble of(Phase phase, SmtpReply reply) {
    if (reply.code() == 530 || reply.code() == 535 || reply.code() == 538) {
      return ACCOUNT;
    }
    if (reply.isTemporary()) {
      return LATER;
    }
    boolean sender =
        phase == Phase.MAIL || ReplyRules.verdict(phase, reply) == ReplyRules.Verdict.STOP;
    return sender ? SENDER : RECIPIENT;
  }

  /** Operating systems report a connection that nobody answers as one that failed. */
  private static boolean saysTimeout(IOException fault) {
    String text = fault.getMessage();
    return fault instanceof ConnectException
        && text != null
        && text.toLowerCase(Locale.ROOT).contains("timed out");
  }

  private static boolean isAboutTrust(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof GeneralSecurityException) {
        return true;
      }
    }
    return false;
  }
}
