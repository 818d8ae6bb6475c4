/** Pages of people who sign in: sign-in, set-up, profile, users. */
package org.rapportcrm.app.user.web;
