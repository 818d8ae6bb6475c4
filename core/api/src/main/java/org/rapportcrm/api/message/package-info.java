/** Messages: designs, blocks, merge tags, and the delivery of one message to many contacts. */
package org.rapportcrm.api.message;
