package org.rapportcrm.app.mailin.mime;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a machine answered from what a person wrote (RFC 3834). Pure. */
final class AutoReplies {

  private static final List<String> MARKS =
      List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply-From");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:(?:auto(?:matic)?[ -]?(?:reply|response|antwort)|out of (?:the )?office|autoreply"
              + "|automatische antwort|abwesenheit|réponse automatique|respuesta automática)\\b"
              + "|رد تلقائي|الرد التلقائي|پاسخ خودکار|خارج المكتب|خارج از دفتر).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private AutoReplies() {}

  static boolean is(MimeMessage message) {
    String submitted = Headers.first(message, "Auto-Submitted");
    if (submitted != null) {
      return !submitted.toLowerCase(Locale.ROOT).startsWith("no");
    }
    String precedence = Headers.first(message, "Precedence");
    if (precedence != null && precedence.toLowerCase(Locale.ROOT).startsWith("auto")) {
      return true;
    }
    if (MARKS.stream().anyMatch(name -> Headers.first(message, name) != null)) {
      return true;
    }
    String subject = Headers.first(message, "Subject");
    return subject != null && SUBJECT.matcher(Headers.decoded(subject).strip()).matches();
  }
}
