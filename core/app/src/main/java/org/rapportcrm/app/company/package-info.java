/**
 * Companies: where contacts work. Two that are one are merged, and parted again for 30 days. A
 * company that is deleted leaves its contacts behind.
 */
package org.rapportcrm.app.company;
