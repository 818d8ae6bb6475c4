package org.rapportcrm.app.mailin.mime;

import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bounces in the words of servers that know no RFC 3464: qmail, Exim, Gmail of old. Pure. */
final class OldBounces {

  private static final Pattern DAEMON =
      Pattern.compile(
          "(?:mailer-?daemon|mail-?daemon|post_?master|mdaemon|mail-delivery).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT =
      Pattern.compile(
          "undeliver|delivery[ -](?:status|fail|notification|report|error|problem)|returned (?:mail|to sender)"
              + "|failure (?:notice|notification)|mail (?:delivery|system error|could not|failure)|non[- ]?delivery|not delivered"
              + "|could not be delivered|couldn't be delivered|delivery has failed|mail error|user unknown",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COPY =
      Pattern.compile(
          "(?im)^(?:-+ ?(?:this is a copy|below this line|original message|returned message|the header of the original|unsent message"
              + "|forwarded message|message header|following is|start of|copy of)|-----? original|return-path:|received:|message headers follow).*$");
  private static final Pattern ID =
      Pattern.compile("(?im)^[ \\t]*+message-id:\\s*+(<[^<>\\s]{1,900}>)");
  private static final Pattern TO = Pattern.compile("(?im)^to:(.*)$");
  private static final int FARTHEST = 20_000;

  private OldBounces() {}

  /** What is reported; {@code null} when it is no bounce. */
  static MailReport of(MimeMessage message, List<Leaf> leaves, String text) {
    String failed = Headers.first(message, "X-Failed-Recipients");
    if (failed == null && !isBounce(message, leaves)) {
      return null;
    }
    InternetHeaders original = Blocks.original(leaves);
    String begin = text.substring(0, Math.min(text.length(), FARTHEST));
    Matcher copy = COPY.matcher(begin);
    int end = copy.find() ? copy.start() : begin.length();
    String said = begin.substring(0, end);
    List<String> to = whom(message, original, failed, said, begin.substring(end));
    if (to.isEmpty() && !DAEMON.matcher(sender(message)).matches()) {
      return null;
    }
    boolean later = isLater(message, said);
    List<Failure> failures = new ArrayList<>();
    for (String address : to.isEmpty() ? Collections.<String>singletonList(null) : to) {
      failures.add(failure(address, said, later));
    }
    return new MailReport(failures, originalId(original, text));
  }

  /** What is said beside an address, else in all of the text. */
  static Failure failure(String address, String said, boolean later) {
    String words = beside(address, said);
    String status = Bounces.found(words);
    Failure.End end = later ? Failure.End.DELAYED : DeadWords.end(status, words);
    if (end == Failure.End.FAILED && words.length() < said.length()) {
      status = status == null ? Bounces.found(said) : status;
      end = DeadWords.speaksOfDelivery(words) ? end : DeadWords.end(status, said);
    }
    return new Failure(
        address, end, status, Charsets.shortened(words.replaceAll("\\s+", " ").strip(), 500));
  }

  private static String beside(String address, String said) {
    int at = address == null ? -1 : said.indexOf(address);
    if (at < 0) {
      return said;
    }
    StringBuilder words = new StringBuilder();
    for (int line = at; line >= 0; line = said.indexOf(address, line + 1)) {
      int end = said.indexOf('\n', line + address.length());
      int next = end < 0 ? said.length() : said.indexOf('\n', end + 1);
      words.append(said, said.lastIndexOf('\n', line) + 1, next < 0 ? said.length() : next);
      words.append('\n');
    }
    return words.toString();
  }

  /** Message-ID of the message that came back. */
  static String originalId(InternetHeaders original, String text) {
    String field = original == null ? null : Headers.first(original, "Message-ID");
    List<String> ids = Headers.ids(field);
    if (!ids.isEmpty()) {
      return ids.get(0);
    }
    Matcher quoted = ID.matcher(text.substring(0, Math.min(text.length(), FARTHEST)));
    return quoted.find() ? quoted.group(1) : null;
  }

  /**
   * A machine that mails for the post, or an empty envelope sender together with words about
   * delivery. A person who forwards a bounce is neither.
   */
  private static boolean isBounce(MimeMessage message, List<Leaf> leaves) {
    if (DAEMON.matcher(sender(message)).matches()) {
      return true;
    }
    String subject = Headers.first(message, "Subject");
    boolean speaks = subject != null && SUBJECT.matcher(Headers.decoded(subject)).find();
    String envelope = Headers.first(message, "Return-Path");
    boolean empty = envelope != null && envelope.replaceAll("\\s", "").equals("<>");
    String submitted = Headers.first(message, "Auto-Submitted");
    boolean machine = submitted != null && !submitted.toLowerCase(Locale.ROOT).startsWith("no");
    return speaks && (empty || machine || Blocks.original(leaves) != null && !isReply(message));
  }

  private static boolean isReply(MimeMessage message) {
    return Headers.first(message, "In-Reply-To") != null;
  }

  private static String sender(MimeMessage message) {
    List<MailAddress> from = Headers.addresses(message, "From", 1);
    String raw = Headers.first(message, "From");
    boolean named = !from.isEmpty() && from.get(0).address().contains("@");
    return named ? from.get(0).address() : raw == null ? "" : raw;
  }

  private static List<String> whom(
      MimeMessage message, InternetHeaders original, String failed, String said, String copy) {
    if (failed != null) {
      return Blocks.addressesIn(failed, 50);
    }
    List<String> ours = new ArrayList<>(List.of(sender(message)));
    Headers.addresses(message, "To", 50).forEach(one -> ours.add(one.address()));
    List<String> named = Blocks.addressesIn(said, 20);
    named.removeIf(
        one -> ours.stream().anyMatch(one::equalsIgnoreCase) || DAEMON.matcher(one).matches());
    String header = original == null ? null : Headers.first(original, "To");
    Matcher quoted = TO.matcher(copy);
    if (header == null && quoted.find()) {
      header = quoted.group(1);
    }
    List<String> written = header == null ? List.of() : Blocks.addressesIn(header, 50);
    List<String> both =
        named.stream().filter(one -> written.stream().anyMatch(one::equalsIgnoreCase)).toList();
    return !both.isEmpty() ? both : !named.isEmpty() ? named.subList(0, 1) : written;
  }

  private static boolean isLater(MimeMessage message, String said) {
    String subject = Headers.first(message, "Subject");
    boolean warns =
        subject != null
            && Pattern.compile("delay|warning", Pattern.CASE_INSENSITIVE).matcher(subject).find();
    return warns
        && Pattern.compile(
                "still (?:be )?(?:try|retr)|will (?:be )?(?:keep|continue|retr)",
                Pattern.CASE_INSENSITIVE)
            .matcher(said)
            .find();
  }
}
