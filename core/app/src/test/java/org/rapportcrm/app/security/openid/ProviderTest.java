package org.rapportcrm.app.security.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderTest {

  private static Map<String, Object> document() {
    Map<String, Object> document = new HashMap<>();
    document.put("issuer", "https://id.example.org/");
    document.put("authorization_endpoint", "https://id.example.org/enter");
    document.put("token_endpoint", "https://id.example.org/token");
    document.put("jwks_uri", "https://id.example.org/keys");
    return document;
  }

  @Test
  void tokensTravelByHttpsOrNotAtAll() {
    for (String good : List.of("https://a.org/x?y=1", "http://localhost:8080/", "http://[::1]/")) {
      assertThat(Provider.isSafe(good)).as(good).isTrue();
    }
    for (String bad :
        List.of(
            "http://a.org",
            "http://127.0.0.1.evil.org",
            "http://localhost.evil.org",
            "https://user@a.org",
            "file:///etc/passwd",
            "https://a.org/#x",
            "javascript:1",
            "//a.org",
            "")) {
      assertThat(Provider.isSafe(bad)).as(bad).isFalse();
    }
  }

  @Test
  void theSlashAtTheEndOfAnIssuerIsTheProvidersChoice() throws OpenIdException {
    Provider provider = Provider.read("https://id.example.org", document());
    assertThat(provider.issuer()).isEqualTo("https://id.example.org/");
    assertThat(Provider.document("https://id.example.org/t/"))
        .isEqualTo("https://id.example.org/t/.well-known/openid-configuration");
  }

  @Test
  void aDocumentOfAnotherProviderOrWithAnUnsafeAddressIsRefused() {
    assertThatThrownBy(() -> Provider.read("https://other.example.org", document()))
        .hasMessageContaining("issuer");
    Map<String, Object> unsafe = document();
    unsafe.put("token_endpoint", "http://id.example.org/token");
    assertThatThrownBy(() -> Provider.read("https://id.example.org", unsafe))
        .hasMessageContaining("token_endpoint");
    Map<String, Object> missing = document();
    missing.remove("jwks_uri");
    assertThatThrownBy(() -> Provider.read("https://id.example.org", missing))
        .hasMessageContaining("jwks_uri is missing");
  }
}
