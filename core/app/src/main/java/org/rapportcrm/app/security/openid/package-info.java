/** Signing in through a provider of OpenID Connect. */
package org.rapportcrm.app.security.openid;
