package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

  @Test
  void theNonceOfAWidgetLibraryJoinsOurPolicy() {
    String merged =
        ContentPolicy.merged(
            ContentPolicy.console(), "script-src 'self' 'nonce-NmM4YzNhYmU='; object-src *");
    assertThat(merged)
        .contains("script-src 'self' 'nonce-NmM4YzNhYmU='")
        .contains("default-src 'none'")
        .doesNotContain("object-src *");
  }

  @Test
  void aWeakerPolicyIsNotTaken() {
    assertThat(ContentPolicy.merged(ContentPolicy.console(), "script-src * 'unsafe-inline'"))
        .isEqualTo(ContentPolicy.console());
    assertThat(
            ContentPolicy.merged(
                ContentPolicy.console(), "script-src 'nonce-x'; script-src 'unsafe-eval'"))
        .isEqualTo(ContentPolicy.console());
  }

  @Test
  void aSandboxMayBeShownInAFrameOfOurOwn() {
    assertThat(ContentPolicy.merged(ContentPolicy.console(), "sandbox; default-src 'none';"))
        .isEqualTo("sandbox; default-src 'none'; frame-ancestors 'self'");
  }

  @Test
  void noPolicyAllowsInlineScripts() {
    for (String policy :
        new String[] {ContentPolicy.console(), ContentPolicy.open(), ContentPolicy.data()}) {
      assertThat(policy)
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe-eval")
          .doesNotContainPattern("script-src[^;]*unsafe");
    }
  }
}
