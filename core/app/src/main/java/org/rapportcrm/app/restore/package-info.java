/**
 * What happens at the first start after a restore: what people asked for since the backup was
 * taken, and stands in the tombstones, is done again before anything works by itself.
 */
package org.rapportcrm.app.restore;
