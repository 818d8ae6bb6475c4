/**
 * Lists: contacts chosen by hand. A list may be a group, such as a household or a buying centre, in
 * which members have roles. Whoever is chosen by a rule instead is in a segment.
 */
package org.rapportcrm.app.list;
