/** Account plans: where a relationship is to go, and days on which that is looked at. */
package org.rapportcrm.app.plan;
