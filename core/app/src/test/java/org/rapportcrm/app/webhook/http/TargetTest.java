package org.rapportcrm.app.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
        "2002:c0a8:101::",
        "2001::1",
        "2001:db8::1",
        "fec0::1",
        "::127.0.0.1"
      })
  void whatIsNotOnThePublicNetworkIsClosed(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "93.184.216.34",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.255.255",
        "192.167.1.1",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "64:ff9b::101:101",
        "2002:101:101::"
      })
  void whatIsOnItIsOpen(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/x",
        "ftp://example.org/",
        "https://",
        "https:///x",
        "file:///etc/passwd",
        "https://user:secret@example.org/",
        "https://example.org/#part",
        "no address",
        "",
        "https://exa mple.org/",
        "gopher://example.org",
        "https://example.org\r\nX: y/"
      })
  void whatIsNoAddressForMessagesIsRefused(String url) {
    assertThatThrownBy(() -> Target.parse(url, false)).isInstanceOf(Target.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org,scheme,''",
    "https://user@example.org/,host,''",
    "https://example.org/#part,fragment,''",
    "no address,form,''",
    "https://127.0.0.1/,closed,127.0.0.1"
  })
  void aRefusalNamesItsRuleSoThatReadersSeeItInTheirLanguage(String url, String rule, String host) {
    assertThatThrownBy(() -> Target.parse(url, false).resolve(false))
        .isInstanceOfSatisfying(
            Target.Refused.class,
            refused -> {
              assertThat(refused.rule()).isEqualTo(rule);
              assertThat(refused.host()).isEqualTo(host);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://2130706433/",
        "https://0x7f.1/", "https://127.1/", "https://[::ffff:127.0.0.1]/", "https://0/"
      })
  void namesAndSpellingsOfThisMachineAreRefused(String url) {
    assertThatThrownBy(() -> Target.parse(url, false).resolve(false))
        .isInstanceOf(Target.Refused.class);
  }

  @Test
  void anAddressIsTakenApart() throws Exception {
    assertThat(Target.parse("https://example.org/hook?a=b%20c", false))
        .isEqualTo(new Target(true, "example.org", 443, "/hook?a=b%20c"));
    assertThat(Target.parse("https://example.org:8443", false).authority())
        .isEqualTo("example.org:8443");
    assertThat(Target.parse("http://localhost:8080/", true).resolve(true).isLoopbackAddress())
        .isTrue();
  }
}
