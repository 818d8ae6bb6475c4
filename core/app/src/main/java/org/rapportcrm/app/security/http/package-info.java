/** What a request says of where it comes from, and the cookies that it brings. */
package org.rapportcrm.app.security.http;
