/** Several mail addresses, telephone numbers and postal addresses of contacts and companies. */
package org.rapportcrm.app.reach;
