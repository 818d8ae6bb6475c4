/** The people who work with Rapport: users, their roles, the first one, and their own profile. */
package org.rapportcrm.app.user;
