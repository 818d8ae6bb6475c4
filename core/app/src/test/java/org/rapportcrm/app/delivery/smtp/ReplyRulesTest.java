package org.rapportcrm.app.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.app.delivery.smtp.Handover.Phase;
import org.rapportcrm.app.delivery.smtp.ReplyRules.Verdict;

class ReplyRulesTest {

  @ParameterizedTest(name = "{0} {1} {2} means {3}")
  @CsvSource({
    "MAIL,   421, 4.3.2 too many connections,        HOLD",
    "MAIL,   450, 4.7.1 slow down,                   RETRY",
    "MAIL,   451, 4.3.0 try later,                   RETRY",
    "MAIL,   452, 4.3.1 no space,                    RETRY",
    "MAIL,   454, 4.7.0 TLS not available,           HOLD",
    "MAIL,   501, 5.1.7 bad sender,                  STOP",
    "MAIL,   530, 5.7.0 authentication required,     HOLD",
    "MAIL,   535, 5.7.8 wrong password,              HOLD",
    "MAIL,   550, 5.7.1 sender refused,              STOP",
    "MAIL,   552, 5.3.4 message too big,             FAIL",
    "MAIL,   553, 5.7.1 not your address,            STOP",
    "MAIL,   554, 5.7.1 no,                          STOP",
    "RCPT,   421, 4.4.2 closing,                     HOLD",
    "RCPT,   450, 4.2.1 busy mailbox,                RETRY",
    "RCPT,   451, 4.7.1 greylisted,                  RETRY",
    "RCPT,   452, 4.2.2 over quota,                  RETRY",
    "RCPT,   550, 5.1.1 no such user,                BOUNCE",
    "RCPT,   550, no such user,                      BOUNCE",
    "RCPT,   550, 5.1.10 null MX,                    BOUNCE",
    "RCPT,   550, 5.2.1 mailbox disabled,            BOUNCE",
    "RCPT,   550, 5.7.1 policy,                      FAIL",
    "RCPT,   551, user not local,                    BOUNCE",
    "RCPT,   552, 5.2.2 mailbox full,                FAIL",
    "RCPT,   553, 5.1.3 bad address,                 BOUNCE",
    "RCPT,   553, 5.1.8 bad sender domain,           STOP",
    "RCPT,   554, 5.7.1 blocked,                     FAIL",
    "RCPT,   550, 5.1.2 no such domain,              BOUNCE",
    "RCPT,   550, 5.1.6 moved,                       BOUNCE",
    "DATA,   421, 4.3.2 shutting down,               HOLD",
    "DATA,   451, 4.3.0 local error,                 RETRY",
    "DATA,   452, 4.3.1 no space,                    RETRY",
    "DATA,   503, 5.5.1 sequence,                    FAIL",
    "DATA,   554, 5.5.1 no valid recipients,         FAIL",
    "ACCEPT, 421, 4.3.2 shutting down,               HOLD",
    "ACCEPT, 450, 4.7.1 later,                       RETRY",
    "ACCEPT, 451, 4.7.1 later,                       RETRY",
    "ACCEPT, 452, 4.3.1 no space,                    RETRY",
    "ACCEPT, 550, 5.1.1 no such user,                BOUNCE",
    "ACCEPT, 550, 5.7.1 spam,                        FAIL",
    "ACCEPT, 550, 5.7.515 not authenticated,         FAIL",
    "ACCEPT, 550, no,                                FAIL",
    "ACCEPT, 552, 5.3.4 too big,                     FAIL",
    "ACCEPT, 554, 5.6.0 bad content,                 FAIL",
    "ACCEPT, 554, 5.7.1 spam,                        FAIL"
  })
  void aRefusalBlamesTheRightOne(Phase phase, int code, String text, Verdict verdict) {
    assertThat(ReplyRules.verdict(phase, SmtpReply.of(code, text))).isEqualTo(verdict);
  }
}
