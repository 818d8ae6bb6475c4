/** What people are told: in the console, by mail at once or in a daily digest, as each chose. */
package org.rapportcrm.app.notification;
